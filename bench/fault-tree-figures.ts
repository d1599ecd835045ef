/** A fault tree of the Aralia set with every basic event at probability 0.01. */
export interface FaultTreeFigures {
  readonly id: string;
  /** Minimal cut sets of all orders. */
  readonly count: string;
  /** By order from 1 on. */
  readonly byOrder: readonly number[];
  /** P(top). */
  readonly probability: number;
}

/**
 * Figures on which SCRAM 0.16.2 and an independent program of decision diagrams agree. Some published tables have others:
 * jbd9601 has 14,007 minimal cut sets, not 150,436.
 */
export const araliaFigures: readonly FaultTreeFigures[] = [
  { id: "baobab2", count: "4805", byOrder: [0, 6, 121, 268, 630, 3780], probability: 0.0007130182598 },
  { id: "chinese", count: "392", byOrder: [0, 12, 0, 24, 188, 168], probability: 0.001170581811 },
  { id: "das9201", count: "14217", byOrder: [0, 82, 9740, 2881, 1246, 254, 14], probability: 0.01342366773 },
  {
    id: "das9202",
    count: "27778",
    byOrder: [1, 1, 16, 112, 448, 1536, 3648, 5632, 7168, 5120, 4096],
    probability: 0.01011538126,
  },
  { id: "das9203", count: "16200", byOrder: [0, 7, 728, 3585, 11880], probability: 0.001348797196 },
  { id: "das9205", count: "17280", byOrder: [0, 0, 0, 0, 0, 17280], probability: 1.384077354e-8 },
  { id: "das9206", count: "19518", byOrder: [25, 96, 627, 8327, 8895, 1548], probability: 0.229686838 },
  { id: "das9208", count: "8060", byOrder: [0, 134, 888, 2768, 3020, 1250], probability: 0.01301789692 },
  { id: "edf9201", count: "579720", byOrder: [25, 1667, 36604, 308400, 151904, 81120], probability: 0.3245914467 },
  { id: "edf9205", count: "21308", byOrder: [15, 1089, 4247, 6662, 2671, 2112, 3132, 1380], probability: 0.2093509058 },
  {
    id: "edfpa15b",
    count: "2910473",
    byOrder: [21, 3222, 62102, 260068, 232464, 245748, 624856, 726288, 442068, 250004, 58352, 5280],
    probability: 0.3627365169,
  },
  {
    id: "edfpa15p",
    count: "27870",
    byOrder: [6, 172, 826, 1300, 1980, 2862, 4305, 5958, 5218, 3755, 1320, 168],
    probability: 0.07363023823,
  },
  {
    id: "edfpa15r",
    count: "26549",
    byOrder: [1, 92, 633, 1181, 1803, 2568, 4118, 5771, 5153, 3741, 1320, 168],
    probability: 0.01897503071,
  },
  {
    id: "elf9601",
    count: "151348",
    byOrder: [10, 10, 112, 2510, 13982, 35908, 42560, 18752, 19328, 8448, 9728],
    probability: 0.09662909854,
  },
  { id: "ftr10", count: "305", byOrder: [57, 243, 5], probability: 0.4486771197 },
  { id: "isp9603", count: "3434", byOrder: [0, 22, 1320, 1074, 720, 200, 82, 16], probability: 0.003233264387 },
  {
    id: "isp9604",
    count: "746574",
    byOrder: [8, 601, 46623, 181813, 262610, 169735, 66232, 16408, 2384, 160],
    probability: 0.1427507476,
  },
  { id: "isp9605", count: "5630", byOrder: [0, 0, 13, 88, 462, 27, 5040], probability: 1.371708805e-5 },
  { id: "isp9606", count: "1776", byOrder: [4, 163, 936, 672, 1], probability: 0.05431735536 },
  { id: "jbd9601", count: "14007", byOrder: [111, 3929, 1023, 2938, 4098, 1820, 88], probability: 0.7550906151 },
];
