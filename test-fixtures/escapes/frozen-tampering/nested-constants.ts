// family: frozen-tampering
// bites: plain
// stopped: runtime
const routes = { admin: [{ path: "/admin", open: false }] };
export const list = (): readonly { path: string; open: boolean }[] => routes.admin;
export const isOpen = (): boolean => routes.admin[0]?.open === true;
