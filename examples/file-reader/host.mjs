// A host: it opens a file with the authority of the process, and hands modules no more than one of its methods.
import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { GuardError } from "@capc/runtime";
import { createLoader } from "capc";

const here = (name) => new URL(name, import.meta.url);
const readText = (name) => readFileSync(here(name), "utf8");

/** The capability that the host makes: two functions over a file descriptor, which itself stays here. */
function openFile(name) {
  const fd = openSync(here(name), "r");
  return {
    size: () => fstatSync(fd).size,
    readAt: (position, length) => {
      const bytes = Buffer.alloc(length);
      return bytes.toString("latin1", 0, readSync(fd, bytes, 0, length, position));
    },
    close: () => closeSync(fd),
  };
}

const loader = await createLoader();
const load = async (name) => (await loader.load(readText(name), { filename: name })).exports;
const { FileReader } = await load("file-reader.ts");
const { summarize } = await load("summary.ts");
const { snoop } = await load("snoop.ts");
await loader.close();

const file = openFile("letter.txt");
const reader = FileReader(file);
console.log(`The host opens letter.txt, ${file.size()} bytes, and makes a reader: ${Object.keys(reader).join(", ")}.`);

const header = reader.read("password: swordfish\n---\n".length);
console.log(`It reads the header for itself: ${JSON.stringify(header.split("\n")[0])}.`);
const start = reader.tell();

console.log("- It passes on `read`, without `seek`, to a module that makes summaries.");
const { lines, words, longest } = summarize(reader.read);
console.log(`    ${lines} lines, ${words} words, the longest is "${longest}"`);

console.log("- It passes `read` to a module that would like to go back to the header.");
reader.seek(start);
attempt(() => snoop(reader.read));

console.log("- It passes the whole reader by mistake to one that declares that it takes a function.");
attempt(() => summarize(reader));

console.log("- It asks the reader itself, from JavaScript, for bytes that nobody can count.");
attempt(() => reader.read("all of them"));

console.log("- Somebody tries to put another `read` into the reader.");
attempt(() => {
  reader.read = () => "what I want you to read";
});

file.close();

function attempt(act) {
  try {
    console.log(`    ${act()}`);
  } catch (error) {
    console.log(`    refused: ${error instanceof GuardError ? "GuardError" : error.name}: ${error.message}`);
  }
}
