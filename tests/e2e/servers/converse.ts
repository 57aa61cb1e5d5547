import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONVERSE, ensureProsody } from './install-prosody';
import { type Before, DOMAIN, type Prosody, ROOM, startProsody } from './prosody';
import { makeStateFolder } from './state-folder';

export interface Converse extends Prosody {
  /** The page in one of its two layouts: the whole window, or small windows of 300 pixels in its corner; or the room in the whole window. */
  page(view: 'fullscreen' | 'overlayed' | 'room'): string;
  /** Where configuration, log and archives of this instance lie; removed by `stop`. */
  readonly stateFolder: string;
}

/** Version 14 is a module: as a plain script it does not run. */
const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Converse</title><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/dist/converse.min.css"></head><body><script type="module">
import "/dist/converse.min.js";
const asked = new URLSearchParams(location.search).get("view");
const view = asked === "room" ? "fullscreen" : asked;
if (view === "fullscreen") document.body.className = "converse-fullscreen";
window.converse.initialize({
  view_mode: view, assets_path: "/dist/", discover_connection_methods: false, websocket_url: "ws://" + location.host + "/xmpp-websocket",
  allow_registration: false, default_domain: "${DOMAIN}", locked_domain: "${DOMAIN}", message_archiving: "always",
  archived_messages_page_size: 100, clear_cache_on_logout: true, i18n: "en", loglevel: "error", play_sounds: false,
  show_controlbox_by_default: true, show_desktop_notifications: false, allow_url_history_change: false,
  auto_join_rooms: asked === "room" ? [{ jid: "${ROOM}", nick: "Maya" }] : [],
});
</script></body></html>`;

/** Converse.js on a Prosody of its own. Several may run at once. `stop` ends the server by its id and removes the state. */
export async function startConverse(before: Before = {}): Promise<Converse> {
  const installed = ensureProsody();
  if (!installed.ready) throw new Error(installed.reason);
  const stateFolder = makeStateFolder();
  const web = join(stateFolder, 'web');
  mkdirSync(web);
  symlinkSync(CONVERSE, join(web, 'dist'));
  writeFileSync(join(web, 'index.html'), PAGE);
  const remove = (): void => rmSync(stateFolder, { recursive: true, force: true });
  try {
    const prosody = await startProsody(stateFolder, web, before);
    return {
      ...prosody,
      stateFolder,
      page: (view) => `${prosody.url}index.html?view=${view}`,
      async stop() {
        await prosody.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
