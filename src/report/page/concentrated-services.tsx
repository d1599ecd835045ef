import type { JSX } from "preact";
import type { OperatorTaken, Supervision } from "../../analysis/supervision/supervision-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Bounds } from "../../quantities.js";
import { rowShare } from "../rows/row-share.js";
import type { PageActs } from "./page-acts.js";
import type { PageWriting } from "./page-view.js";
import { Play } from "./supervisor-table.js";
import { supervisorWords } from "./supervisor-words.js";

/** Services of which the sheet of paper has room, and operators that are named of each. */
const [mostServices, mostNamed] = [7, 3];

/** A service, and which share of those who have it each operator can take alone. */
interface ConcentratedService {
  readonly row: OperatorTaken;
  /** Most first. */
  readonly shares: readonly { readonly operator: string; readonly share: Bounds }[];
}

/** The services of which one operator can take most, each with all who can take any of it. */
export function concentratedServices({ operators }: Pick<Supervision, "operators">, landscape: Landscape): ConcentratedService[] {
  const byService = new Map<string, { readonly row: OperatorTaken; readonly share: Bounds }[]>();
  for (const row of operators) {
    const found = row.what === "service" ? rowShare(landscape, row, row) : undefined;
    if (found === undefined) continue;
    const key = `${row.type} ${row.unit} ${row.total}`;
    byService.set(key, [...(byService.get(key) ?? []), { row, share: found.share }]);
  }
  const services = [...byService.values()].flatMap((rows): ConcentratedService[] => {
    const shares = rows.map(({ row: { operator }, share }) => ({ operator, share })).sort(mostFirst);
    const row = rows[0]?.row;
    return row === undefined || row.total !== operators[0]?.total ? [] : [{ row, shares }];
  });
  return services.sort((a, b) => mostFirst(a.shares[0] ?? none, b.shares[0] ?? none) || (a.row.type < b.row.type ? -1 : 1));
}

const none = { share: { atLeast: 0, atMost: 0 } };
const mostFirst = (a: { readonly share: Bounds }, b: { readonly share: Bounds }): number =>
  b.share.atLeast - a.share.atLeast || b.share.atMost - a.share.atMost;

interface ConcentratedProps {
  readonly page: PageWriting;
  readonly supervision: Supervision;
  readonly acts: PageActs | undefined;
}

/** Which services hang most on one operator: a strip for each, with a mark at the share that each operator can take. */
export function ConcentratedServices({ page, supervision, acts }: ConcentratedProps): JSX.Element | null {
  const { writing, language } = page;
  const words = supervisorWords[language];
  const services = concentratedServices(supervision, page.landscape).slice(0, mostServices);
  if (services.length === 0) return null;
  const percent = (share: Bounds): string => writing.numerals.share({ atLeast: share.atLeast, atMost: share.atMost }, 1);
  const others = (count: number): JSX.Element | null =>
    count <= 0 ? null : <small>{words.moreTakers(count, writing.numerals.count(count))}</small>;
  return (
    <section id="concentrated" aria-labelledby="concentrated-title">
      <h2 id="concentrated-title">{words.concentrated}</h2>
      <p class="hint">{words.concentratedNote}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.service}</th>
            <th scope="col" class="scale" aria-label={words.shareAxis}>
              <span aria-hidden="true">0 %</span>
              <span aria-hidden="true">50 %</span>
              <span aria-hidden="true">100 %</span>
            </th>
            <th scope="col">{words.whoTakes}</th>
          </tr>
        </thead>
        <tbody>
          {services.map(({ row, shares }) => (
            <tr key={row.type} data-type={row.type}>
              <th scope="row">{writing.typeName(row)}</th>
              <td>
                <ShareStrip shares={shares.map(({ share }) => share)} />
              </td>
              <td>
                {shares.slice(0, mostNamed).map(({ operator, share }) => (
                  <span class="taker">
                    <Play page={page} acts={acts} sets={[[operator]]} name={writing.nameOf(operator)} /> {percent(share)}
                  </span>
                ))}
                {others(shares.length - mostNamed)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A mark at each share, the largest filled; what is only perhaps so as a line from the least to the most. */
function ShareStrip({ shares }: { readonly shares: readonly Bounds[] }): JSX.Element {
  return (
    <svg class="share-strip" width="100%" height="16" aria-hidden="true">
      <line class="axis" x1="0" x2="100%" y1="8" y2="8" />
      {[0, 0.25, 0.5, 0.75, 1].map((at) => (
        <line class="axis" x1={atShare(at)} x2={atShare(at)} y1="5" y2="11" />
      ))}
      {shares
        .map(({ atLeast, atMost }, place) => (
          <g class={place === 0 ? "most" : undefined}>
            {atMost > atLeast && <line class="perhaps" x1={atShare(atLeast)} x2={atShare(atMost)} y1="8" y2="8" />}
            <circle cx={atShare(atLeast)} cy="8" r={place === 0 ? 5 : 3.5} />
          </g>
        ))
        // the largest lies on those that are as large
        .reverse()}
    </svg>
  );
}

/** The ends stay inside the strip, also of more than a published total has. */
const atShare = (share: number): string => `${Math.round((1.5 + Math.min(1, share) * 97) * 100) / 100}%`;
