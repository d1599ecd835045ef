import { afterAll } from "vitest";
import { closePages } from "./open-report.js";

// files share a worker and its browser
afterAll(closePages);
