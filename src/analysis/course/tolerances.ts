import { type CourseRuns, offeredLevel } from "../levels/course-runs.js";
import type { CourseMoments } from "./course-moments.js";
import type { Course, CourseBreach, RecoveryObjective } from "./course-result.js";
import { breachOf, longestLoss } from "./tolerance.js";

/** Which services are lost for longer than is tolerable, and which objectives for recovery are met. */
export function tolerances(runs: CourseRuns, moments: CourseMoments): Pick<Course, "breaches" | "recoveryObjectives"> {
  const { worst, best, span, until, isWhole } = runs;
  const breaches: CourseBreach[] = [];
  const recoveryObjectives: RecoveryObjective[] = [];
  worst.compiled.nodes.forEach((node, number) => {
    if (node.kind !== "service" || (node.maxTolerableHours ?? node.recoveryTimeObjectiveHours) === undefined) return;
    const atWorst = longestLoss(offeredLevel(worst, number), span.start, until, isWhole);
    if (atWorst.begin === undefined) return;
    const atBest = best === worst ? atWorst : longestLoss(offeredLevel(best, number), span.start, until, isWhole);
    const isOpen = { worst: atWorst.isOpen, best: atBest.isOpen };
    const lostHours = { atLeast: Math.min(atBest.hours, atWorst.hours), atMost: Math.max(atBest.hours, atWorst.hours) };
    const breach = breachOf(node, atWorst, atBest);
    if (breach !== undefined) {
      const { id, maxTolerableHours, isSure, exceededFrom } = breach;
      breaches.push({ id, maxTolerableHours, isSure, lostHours, isOpen, exceededFrom: moments.of(exceededFrom) });
    }
    const objectiveHours = node.recoveryTimeObjectiveHours;
    if (objectiveHours === undefined) return;
    const isMet = { worst: atWorst.trueHours <= objectiveHours, best: atBest.trueHours <= objectiveHours };
    recoveryObjectives.push({ id: node.id, objectiveHours, lostHours, isOpen, isMet });
  });
  return { breaches, recoveryObjectives };
}
