export interface Request { readonly path: string; readonly headers: Readonly<Record<string, string>> }
export interface Response { readonly status: number; readonly body: string }
export type Handler = (request: Request) => Response | Promise<Response>;
export type Middleware = (next: Handler) => Handler;
export const compose = (...layers: Middleware[]): Middleware => (handler) => layers.reduceRight((inner, layer) => layer(inner), handler);
const auth: Middleware = (next) => (request) => (request.headers.token === "ok" ? next(request) : { status: 401, body: "no" });
const upper: Middleware = (next) => async (request) => { const response = await next(request); return { ...response, body: response.body.toUpperCase() }; };
export const app: Handler = (request) => compose(upper, auth)(({ path }) => ({ status: 200, body: `you asked for ${path}` }))(request);
export const run = async (): Promise<unknown> => [await app({ path: "/a", headers: { token: "ok" } }), await app({ path: "/a", headers: {} })];
