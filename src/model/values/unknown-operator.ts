/** An operator that nobody stated. Legal, and never taken as "none". */
export const unknownOperator = "unknown";
