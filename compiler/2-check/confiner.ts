/** A value that a module imports from a package. `members`: of all that the package has, the module names only these. */
export interface WantedValue {
  readonly specifier: string;
  /** `default`, `*`, or a name. */
  readonly imported: string;
  readonly members?: readonly string[];
}

/** The packages of one module, as the text of a function that makes them. */
export interface ConfinedPackages {
  /** Names of the safe list that the text takes from the module around it. */
  readonly safe: readonly string[];
  /** `function name() { … }`: it answers a list of functions, one for each wanted value. */
  write(name: string, alias: (safe: string) => string): string;
}

/** Why a package cannot be confined. */
export interface Refused {
  readonly code: "CAP5002" | "CAP5003";
  readonly message: string;
  readonly why: string;
  readonly help: string;
}

/** Who finds the packages that the configuration confines, and makes their text confined. The compiler has no files of its own. */
export interface Confiner {
  isListed(specifier: string): boolean;
  /** Whether a path that the checker names declares a value of a listed package. */
  isPackageFile(path: string): boolean;
  confine(from: string, wanted: readonly WantedValue[]): ConfinedPackages | Refused;
}
