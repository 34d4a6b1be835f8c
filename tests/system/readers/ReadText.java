import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The text of PDF files as PDFBox takes it out, all in one process: the start of a JVM
 * costs more than a letter.
 *
 * <pre>ReadText &lt; names of files, one a line</pre>
 *
 * Written for each file: its text and a NUL, in the order of the names.
 */
public final class ReadText {
    public static void main(String[] none) throws Exception {
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String file = in.readLine(); file != null; file = in.readLine()) {
            try (PDDocument document = Loader.loadPDF(new File(file))) {
                out.print(new PDFTextStripper().getText(document));
            }
            out.print('\0');
        }
        out.flush();
    }
}
