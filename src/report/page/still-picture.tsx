import type { JSX } from "preact";
import { type Picture, pictureMarkup } from "../svg/picture.js";

/** A picture in which nothing can be chosen. Nothing else of a page is written as markup: all of it is made by this package. */
export function StillPicture({ label, drawn }: { readonly label: string; readonly drawn: Picture }): JSX.Element {
  return (
    <div
      class="picture"
      role="group"
      aria-label={label}
      tabindex={0}
      // the only markup that is no component: svgText has escaped all that comes from files
      dangerouslySetInnerHTML={{ __html: pictureMarkup(drawn) }}
    />
  );
}
