import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  createConnection,
  DiagnosticSeverity,
  type Diagnostic as Shown,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node.js";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Diagnostic, isFinding } from "../compiler/diagnostics/finding.ts";
import type { Change } from "../importer/open-workspace.ts";
import { type EditorProject, openEditorProject } from "./open-editor-project.ts";

/** Milliseconds without a keystroke before anybody is told what is wrong. */
const quiet = 10;

/**
 * Serves an editor by the Language Server Protocol (microsoft.github.io/language-server-protocol): what is wrong with the text as it stands, fixes, what guards accept, and which
 * authority a module asks for. Ends with the process, when the editor says so or its end of the line is gone.
 */
export function serveLanguage(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, version: string): void {
  const connection = createConnection(input, output);
  const documents = new TextDocuments(TextDocument);
  const projects = new Map<string, EditorProject>();
  const shown = new Map<EditorProject, ReadonlySet<string>>();
  let timer: NodeJS.Timeout | undefined;

  const projectOf = (path: string): EditorProject => {
    const tsconfig = nearestConfig(dirname(path));
    const key = tsconfig ?? path;
    let project = projects.get(key);
    if (project === undefined) {
      project = openEditorProject(tsconfig === undefined ? { files: [path] } : { tsconfig });
      projects.set(key, project);
    }
    return project;
  };

  const textOf = (path: string, project: EditorProject): TextDocument => {
    const uri = pathToFileURL(path).href;
    return documents.get(uri) ?? TextDocument.create(uri, "typescript", 0, project.textOf(path));
  };

  const shownFor = (one: Diagnostic, document: TextDocument): Shown => ({
    range: { start: document.positionAt(one.at?.start ?? 0), end: document.positionAt(one.at?.end ?? 0) },
    severity: one.severity === "error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: one.code,
    source: isFinding(one) ? "capc" : "ts",
    message: isFinding(one) ? `${one.message}\n${one.why}\nhelp: ${one.help}` : one.message,
  });

  const publish = (project: EditorProject): void => {
    const byFile = new Map<string, Diagnostic[]>();
    for (const one of project.diagnostics)
      if (one.at !== undefined) byFile.set(one.at.file, [...(byFile.get(one.at.file) ?? []), one]);
    for (const path of new Set([...(shown.get(project) ?? []), ...byFile.keys()])) {
      const document = textOf(path, project);
      const diagnostics = (byFile.get(path) ?? []).map((one) => shownFor(one, document));
      void connection.sendDiagnostics({ uri: document.uri, diagnostics });
    }
    shown.set(project, new Set(byFile.keys()));
  };

  /** Compiles what changed. Whoever asks about a text asks about the one that the editor has now. */
  const settle = (): void => {
    clearTimeout(timer);
    timer = undefined;
    for (const project of projects.values()) if (project.settle()) publish(project);
  };
  const note = (change: Change, project = projectOf(change.path)): void => {
    project.note(change);
    timer ??= setTimeout(settle, quiet);
  };
  connection.onInitialize(() => ({
    serverInfo: { name: "capc", version },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      hoverProvider: true,
      codeLensProvider: {},
    },
  }));
  documents.onDidOpen(({ document }) => noteText(document));
  documents.onDidChangeContent(({ document }) => noteText(document));
  documents.onDidClose(({ document }) => {
    const path = pathOf(document.uri);
    if (path !== undefined) note({ path, text: null });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) {
      const path = pathOf(uri);
      if (path === undefined || documents.get(uri) !== undefined) continue;
      if (path.endsWith(".json")) for (const project of projects.values()) note({ path }, project);
      else note({ path });
    }
  });

  function noteText(document: TextDocument): void {
    const path = pathOf(document.uri);
    if (path !== undefined) note({ path, text: document.getText() });
  }

  connection.onCodeAction(({ textDocument, range }) => {
    settle();
    const document = documents.get(textDocument.uri);
    const path = pathOf(textDocument.uri);
    if (document === undefined || path === undefined) return [];
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    return projectOf(path)
      .mendableIn(path, start, end)
      .map((one): CodeAction => {
        const edits = one.fix.map((edit) => ({
          range: { start: document.positionAt(edit.start), end: document.positionAt(edit.end) },
          newText: edit.text,
        }));
        const title = `capc: ${one.help}`;
        const diagnostics = [shownFor(one, document)];
        return {
          title,
          kind: CodeActionKind.QuickFix,
          diagnostics,
          isPreferred: true,
          edit: { changes: { [document.uri]: edits } },
        };
      });
  });

  connection.onHover(({ textDocument, position }) => {
    settle();
    const document = documents.get(textDocument.uri);
    const path = pathOf(textDocument.uri);
    if (document === undefined || path === undefined) return undefined;
    const found = projectOf(path).parameterAt(path, document.offsetAt(position));
    if (found === undefined) return undefined;
    const range = { start: document.positionAt(found.start), end: document.positionAt(found.end) };
    return { contents: { kind: "markdown", value: found.text }, range };
  });

  connection.onCodeLens(({ textDocument }): CodeLens[] => {
    settle();
    const path = pathOf(textDocument.uri);
    const asked = path === undefined ? undefined : projectOf(path).authorityOf(path);
    if (asked === undefined) return [];
    const title = asked.length === 0 ? "asks for no authority" : `asks for ${asked.join(", ")}`;
    const start = { line: 0, character: 0 };
    return [{ range: { start, end: start }, command: { title, command: "" } }];
  });

  connection.onShutdown(() => {
    clearTimeout(timer);
    for (const project of projects.values()) project.close();
    projects.clear();
  });
  documents.listen(connection);
  connection.listen();
}

const pathOf = (uri: string): string | undefined => (uri.startsWith("file:") ? fileURLToPath(uri) : undefined);

function nearestConfig(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, "tsconfig.json");
    if (existsSync(path)) return path;
    if (at === dirname(at)) return undefined;
  }
}
