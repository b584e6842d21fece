import { SyntaxKind } from "../1-open/typescript.ts";

const named = (text: string): readonly SyntaxKind[] =>
  text
    .trim()
    .split(/\s+/)
    .map((name) => {
      const kind = SyntaxKind[name as keyof typeof SyntaxKind];
      if (kind === undefined) throw new Error(`TypeScript has no syntax named ${name}`);
      return kind;
    });

const punctuation = Array.from(
  { length: SyntaxKind.LastPunctuation - SyntaxKind.FirstPunctuation + 1 },
  (_, index): SyntaxKind => SyntaxKind.FirstPunctuation + index,
);

/**
 * The kinds of syntax that have been thought about: each is confined if its parts are, or has a rule of its own. Types are not
 * among them, for they are not looked at; nor are JSX and `accessor`, which JavaScript does not have.
 */
export const knownSyntax: ReadonlySet<SyntaxKind> = new Set([
  ...punctuation,
  ...named(`
    AbstractKeyword AsyncKeyword AwaitKeyword ConstKeyword DeclareKeyword DefaultKeyword ExportKeyword FalseKeyword ImportKeyword
    InKeyword InstanceOfKeyword NullKeyword OutKeyword OverrideKeyword PrivateKeyword ProtectedKeyword PublicKeyword ReadonlyKeyword
    StaticKeyword SuperKeyword ThisKeyword TrueKeyword

    Identifier PrivateIdentifier ComputedPropertyName NumericLiteral BigIntLiteral StringLiteral RegularExpressionLiteral
    NoSubstitutionTemplateLiteral TemplateHead TemplateMiddle TemplateTail TemplateSpan TemplateExpression

    ArrayBindingPattern ArrayLiteralExpression ArrowFunction AsExpression AwaitExpression BinaryExpression BindingElement
    CallExpression ClassExpression ConditionalExpression DeleteExpression ElementAccessExpression ExpressionWithTypeArguments
    FunctionExpression MetaProperty NewExpression NonNullExpression ObjectBindingPattern ObjectLiteralExpression OmittedExpression
    ParenthesizedExpression PostfixUnaryExpression PrefixUnaryExpression PropertyAccessExpression PropertyAssignment
    SatisfiesExpression ShorthandPropertyAssignment SpreadAssignment SpreadElement TaggedTemplateExpression TypeAssertionExpression
    TypeOfExpression VoidExpression YieldExpression

    Block BreakStatement CaseBlock CaseClause CatchClause ContinueStatement DebuggerStatement DefaultClause DoStatement
    EmptyStatement ExpressionStatement ForInStatement ForOfStatement ForStatement IfStatement LabeledStatement ReturnStatement
    SwitchStatement ThrowStatement TryStatement VariableDeclaration VariableDeclarationList VariableStatement WhileStatement
    WithStatement

    ClassDeclaration ClassStaticBlockDeclaration Constructor Decorator EnumDeclaration EnumMember ExportAssignment
    ExportDeclaration ExportSpecifier ExternalModuleReference FunctionDeclaration GetAccessor HeritageClause ImportAttribute
    ImportAttributes ImportClause ImportDeclaration ImportEqualsDeclaration ImportSpecifier IndexSignature InterfaceDeclaration
    JSImportDeclaration JSTypeAliasDeclaration MethodDeclaration ModuleBlock ModuleDeclaration NamedExports NamedImports
    NamespaceExport NamespaceExportDeclaration NamespaceImport Parameter PropertyDeclaration QualifiedName SemicolonClassElement
    SetAccessor TypeAliasDeclaration TypeParameter EndOfFile`),
]);
