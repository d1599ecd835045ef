import type { ComponentChildren, JSX } from "preact";
import type { PageActs } from "../report/page/page-acts.js";
import { PageBody } from "../report/page/page-body.js";
import type { App } from "./app.js";
import { pictureRoom } from "./picture-room.js";

interface LivePageProps {
  readonly app: App;
  readonly acts: PageActs;
  /** See {@link PageBody}. */
  readonly help?: ComponentChildren;
  readonly helpOnPaper?: readonly string[];
}

/** The page that follows what its reader asks. */
export function LivePage({ app, acts, help, helpOnPaper }: LivePageProps): JSX.Element {
  return (
    <PageBody
      page={app.page.value}
      settled={app.settled.value}
      view={app.view.value}
      selected={app.selected.value}
      reached={app.reached.value}
      room={pictureRoom.value}
      controls={app.controls.value}
      embedded={app.embedded.size}
      status={app.status.value}
      acts={acts}
      help={help}
      helpOnPaper={helpOnPaper}
    />
  );
}
