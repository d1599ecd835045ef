/** The version of the scenario schema that this package reads. */
export const scenarioVersion = "scenario/1";
