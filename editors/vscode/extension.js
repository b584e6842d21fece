// Starts the project's own `capc lsp` for its TypeScript files.
const { join } = require("node:path");
const { existsSync } = require("node:fs");
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let clients = [];

exports.activate = async () => {
  for (const { uri, name } of workspace.workspaceFolders ?? []) {
    const command = join(uri.fsPath, "node_modules", ".bin", "capc");
    if (!existsSync(command)) continue;
    const server = { command, args: ["lsp", "--stdio"], options: { cwd: uri.fsPath } };
    const client = new LanguageClient("capc", `capc (${name})`, server, {
      documentSelector: [{ scheme: "file", language: "typescript", pattern: `${uri.fsPath}/**/*` }],
      synchronize: { fileEvents: workspace.createFileSystemWatcher("**/{*.ts,tsconfig*.json,capc.config.*}") },
    });
    clients.push(client);
    await client.start();
  }
};

exports.deactivate = () => Promise.all(clients.map((client) => client.stop()));
