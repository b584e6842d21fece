/** What a version of TypeScript makes of a text, without its library of types. */
export const checkText = (ts) => {
  const source =
    "enum E { A = 1 }\nexport const f = (x: number): string => x;\nclass C<T> { constructor(private a: T) {} }";
  const options = { noLib: true, noEmit: true, target: ts.ScriptTarget.ES2022, types: [] };
  const host = ts.createCompilerHost(options);
  const fromDisk = host.getSourceFile;
  host.getSourceFile = (name, ...words) =>
    name === "a.ts" ? ts.createSourceFile(name, source, options.target, true) : fromDisk(name, ...words);
  const program = ts.createProgram(["a.ts"], options, host);
  const diagnostics = program.getSemanticDiagnostics();
  return [
    ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS } })
      .outputText,
    diagnostics.map(({ code, messageText }) => [code, ts.flattenDiagnosticMessageText(messageText, "\n")]),
    ts.formatDiagnostics(diagnostics, { ...host, getCurrentDirectory: () => "/" }).length,
  ];
};
