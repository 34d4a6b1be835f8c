// The text of PDF files as pdf.js takes it out: names of files, one a line, on standard
// input; for each its text and a NUL, in the order of the names. The first argument is
// the folder of pdfjs-dist. Items are joined as Firefox copies them: a line end where
// an item says so.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const { getDocument, VerbosityLevel } = await import(
  pathToFileURL(`${folder}/legacy/build/pdf.mjs`)
);

const names = readFileSync(0, "utf8").split("\n").filter(Boolean);
for (const name of names) {
  const task = getDocument({
    data: new Uint8Array(readFileSync(name)),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${folder}/cmaps/`,
    useSystemFonts: false,
  });
  const document = await task.promise;
  const texts = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    for (const item of (await page.getTextContent()).items) {
      texts.push(item.str ?? "", item.hasEOL ? "\n" : "");
    }
    texts.push("\n");
  }
  process.stdout.write(`${texts.join("")}\0`);
  await task.destroy();
}
