import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Judges PDF files with veraPDF, all in one process: the start of a JVM costs more
 * than a letter.
 *
 * <pre>VeraCheck PROFILE... &lt; names of files, one a line</pre>
 *
 * A profile is one of veraPDF's by the name of its file (PDFUA-1, PDFA-2A). Written,
 * with tabs between the fields:
 *
 * <pre>
 * verdict   PROFILE  FILE  true or false  number of checks
 * failed    PROFILE  FILE  clause-test  message       (once a rule)
 * unread    PROFILE  FILE  what veraPDF said          (it is no PDF to veraPDF)
 * </pre>
 *
 * The end is 0 when every file was looked at, whatever was found.
 */
public final class VeraCheck {
    private static final String PROFILES = "/org/verapdf/pdfa/validation/";

    public static void main(String[] names) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        Logger.getLogger("").setLevel(Level.OFF);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        List<String> files = files();
        for (String name : names) {
            ValidationProfile profile = profile(name);
            for (String file : files) {
                judge(out, name, profile, file);
            }
        }
        out.flush();
    }

    private static List<String> files() throws IOException {
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<String> files = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            files.add(line);
        }
        return files;
    }

    private static void judge(
            PrintStream out, String name, ValidationProfile profile, String file) {
        try (PDFAParser parser = Foundries.defaultInstance()
                .createParser(new File(file), profile.getPDFAFlavour());
             PDFAValidator validator = Foundries.defaultInstance()
                .createValidator(profile, -1, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            TreeMap<String, String> failed = new TreeMap<>();
            for (TestAssertion each : result.getTestAssertions()) {
                if (each.getStatus() == TestAssertion.Status.FAILED) {
                    RuleId rule = each.getRuleId();
                    failed.putIfAbsent(
                        rule.getClause() + "-" + rule.getTestNumber(), each.getMessage());
                }
            }
            print(out, "verdict", name, file, result.isCompliant(),
                result.getTotalAssertions());
            failed.forEach((rule, said) -> print(out, "failed", name, file, rule, said));
        } catch (Exception fault) {
            print(out, "unread", name, file, fault);
        }
    }

    private static void print(PrintStream out, Object... fields) {
        List<String> row = new ArrayList<>();
        for (Object field : fields) {
            row.add(String.valueOf(field).replaceAll("\\s+", " "));
        }
        out.println(String.join("\t", row));
    }

    // Profiles.profileFromXml needs an implementation of JAXB, which the jar has not:
    // the same out of the same file, through the same constructors.
    private static ValidationProfile profile(String name) throws Exception {
        Element root;
        try (InputStream in =
                VeraCheck.class.getResourceAsStream(PROFILES + name + ".xml")) {
            if (in == null) {
                throw new IllegalArgumentException("no profile " + name);
            }
            root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(in).getDocumentElement();
        }
        Set<Rule> rules = new HashSet<>();
        for (Element each : all(root, "rule")) {
            rules.add(rule(each));
        }
        Set<Variable> variables = new HashSet<>();
        for (Element each : all(root, "variable")) {
            variables.add(Profiles.variableFromValues(each.getAttribute("name"),
                each.getAttribute("object"), text(each, "defaultValue"),
                text(each, "value")));
        }
        return Profiles.profileFromValues(
            PDFAFlavour.valueOf(root.getAttribute("flavour")),
            Profiles.profileDetailsFromValues(name, "", "", new Date(0)), "", rules,
            variables);
    }

    private static Rule rule(Element rule) {
        Element id = all(rule, "id").get(0);
        List<ErrorArgument> arguments = new ArrayList<>();
        for (Element each : all(rule, "argument")) {
            arguments.add(ErrorArgumentImpl.fromValues(
                each.getTextContent(), optional(each, "name"), null));
        }
        String late = optional(rule, "deferred");
        Boolean deferred = late == null ? null : Boolean.valueOf(late);
        return Profiles.ruleFromValues(
            Profiles.ruleIdFromValues(
                PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                id.getAttribute("clause"),
                Integer.parseInt(id.getAttribute("testNumber"))),
            rule.getAttribute("object"), deferred, optional(rule, "tags"),
            text(rule, "description"), text(rule, "test"),
            Profiles.errorFromValues(text(rule, "message"), arguments), List.of());
    }

    private static List<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }

    private static String optional(Element element, String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : null;
    }

    private static String text(Element parent, String name) {
        return all(parent, name).get(0).getTextContent();
    }
}
