import { lockdown } from "./lockdown.ts";

lockdown();
