// One line for each maker, in the order of their names.
export { makeClock } from "./host/make-clock.ts";
export { makeConfig } from "./host/make-config.ts";
export { type ConnectorOptions, makeConnector } from "./host/make-connector.ts";
export { makeConsole } from "./host/make-console.ts";
export { type Database, type DatabaseOptions, makeDatabase } from "./host/make-database.ts";
export { type DirOptions, makeDir } from "./host/make-dir.ts";
export { type FetcherOptions, makeFetcher } from "./host/make-fetcher.ts";
export { type HttpListenerOptions, makeHttpListener } from "./host/make-http-listener.ts";
export { type LoggerOptions, makeLogger } from "./host/make-logger.ts";
export { makeRandom } from "./host/make-random.ts";
export { makeResolver, type ResolverOptions } from "./host/make-resolver.ts";
export { makeRunner, type RunnerOptions, word, words } from "./host/make-runner.ts";
export { makeSigner, makeVerifier } from "./host/make-signer.ts";
export { makeStore } from "./host/make-store.ts";
export { makeTimer } from "./host/make-timer.ts";
