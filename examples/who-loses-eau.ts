import { impact, isolating, parseLandscape } from "tragweite";
import germany from "tragweite/data/germany-2023/landscape.json" with { type: "json" };

const { services } = impact(parseLandscape(germany), isolating("bitmarck/eau-intake"));
const eau = services.find(({ serviceType }) => serviceType === "eau-intake");
console.log(eau?.lost.insurers.length, eau?.lost.insured, eau?.possiblyLost.insurers);
// → 77 { atLeast: 21005565, atMost: 22998074 } [ 'hek', 'mobil-krankenkasse' ]
