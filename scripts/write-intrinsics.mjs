// Writes docs/intrinsics.md from the tables.
import { writeFileSync } from "node:fs";
import { listIntrinsics } from "@capc/runtime/tables";
import { describeTable } from "../dist/audit/describe-table.js";

writeFileSync(new URL("../docs/intrinsics.md", import.meta.url), describeTable(listIntrinsics()));
