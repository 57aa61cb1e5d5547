import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { installPackages, isExecutable, onPath } from './debian.mjs';
import { die } from './dependencies.mjs';

const MAC_APPS = ['Chromium', 'Google Chrome for Testing', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS_PATHS = ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
const LINUX_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];

/** Chromium, Chrome or Edge on this computer, or `undefined`. CHROME_PATH goes first. */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) return isExecutable(named) ? named : die(`CHROME_PATH=${named} is not a program that can be run.`);
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return folders.flatMap((folder) => MAC_APPS.map((app) => join(folder, `${app}.app/Contents/MacOS/${app}`))).find(isExecutable);
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);
    return folders.flatMap((folder) => WINDOWS_PATHS.map((path) => join(folder, path))).find((path) => existsSync(path));
  }
  return LINUX_NAMES.map(onPath).find(Boolean);
}

/** Firefox on this computer, or `undefined`. FIREFOX_PATH goes first. */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named) return isExecutable(named) ? named : die(`FIREFOX_PATH=${named} is not a program that can be run.`);
  if (process.platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'].find(isExecutable);
  if (process.platform === 'win32') {
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']]
      .filter(Boolean)
      .map((folder) => join(folder, 'Mozilla Firefox/firefox.exe'))
      .find((path) => existsSync(path));
  }
  return ['firefox-esr', 'firefox'].map(onPath).find(Boolean);
}

/** A Chromium, installed first where that can be done without asking; `undefined` where there is none. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  // The fonts: without one that knows emoji and accents, what the pictures show is not what a parent would see.
  installPackages(['chromium', 'fonts-liberation', 'fonts-noto-color-emoji']);
  return findChromium();
}

export function ensureFirefox() {
  const found = findFirefox();
  if (found) return found;
  installPackages(['firefox-esr']);
  return findFirefox();
}
