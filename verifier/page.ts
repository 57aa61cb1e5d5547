export interface PageParts {
  readonly script: string;
  readonly style: string;
  /** As in a content security policy, for instance "sha256-…". */
  readonly scriptHash: string;
  readonly styleHash: string;
}

/** The complete file. Its policy lets nothing run but its own script, and nothing load from anywhere. */
export const verifierPage = ({ script, style, scriptHash, styleHash }: PageParts): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${scriptHash}'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Check this pack</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Check this pack</h1>
<p>This page compares every file of a pack with what was written down when the pack was made. It works without a network: nothing you choose here leaves this computer.</p>
<div data-part="drop">
<p>Choose the pack’s ZIP, or the folder you unpacked it to. You can also drop the ZIP here.</p>
<div class="choices">
<label class="choice">Choose the ZIP<input type="file" data-part="zip" accept=".zip,application/zip"></label>
<label class="choice">Choose the folder<input type="file" data-part="folder" webkitdirectory></label>
</div>
<div class="noted">
<label for="code">Do you have the pack code, or the seal?</label>
<p class="soft" id="code-help">The code stands on every page of the pack’s papers. With it, or with the seal that was noted when the pack was made, this page can tell whether this is that pack. You can leave it empty.</p>
<input id="code" data-part="code" aria-describedby="code-help" autocomplete="off" autocapitalize="off" spellcheck="false">
</div>
</div>
<div data-part="progress" hidden><label for="progress">Checking …</label><progress id="progress" max="100" value="0"></progress></div>
<section data-part="result" aria-live="polite" tabindex="-1" hidden></section>
<section class="limits">
<h2>What this check shows</h2>
<p>That the files are unchanged since the pack was made, <strong>if the pack code or the seal is the one its maker noted</strong>. That no entry was changed in, or taken out of, the middle of the log.</p>
<h2>What it does not show</h2>
<ul>
<li>Who typed a message, or who was using an account.</li>
<li>That the provider’s server sent it, or that the page was not altered before it was captured.</li>
<li>That the clock of the computer was right, but for what an outside timestamp says, where the pack holds one.</li>
<li>That the log as a whole was not written anew by whoever had that computer, since the last outside timestamp where there is one.</li>
<li>That nothing else was said, here or elsewhere.</li>
</ul>
<p>This page is part of the pack, so somebody who altered the pack could have altered it too. To rule that out, compare the pack code on paper, or check with a copy of this page or of Evenkeel that you got elsewhere.</p>
</section>
<noscript><p class="problem">This page needs JavaScript for the check. README.txt says how to check with sha256sum.</p></noscript>
</main>
<script>${script}</script>
</body>
</html>
`;
