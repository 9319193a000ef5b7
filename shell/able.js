// Finds what a browser lacks without which the page can't work, as words for its visitor; in words
// as old as the browsers it is for. README.md says which these are.

(function () {
  var lacks = (window.kakaoSyncLacks = []);

  // A module of one function with all that the page's own is made of: references to what is
  // JavaScript's, a fill of memory, the saturating and the sign-extending instruction, two results.
  var bytes = [
    0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 0, 2, 127, 127, 3, 2, 1, 0, 4, 4, 1, 111, 0, 1, 5, 3, 1, 0, 1, 10, 23, 1,
    21, 0, 65, 0, 65, 0, 65, 0, 252, 11, 0, 67, 0, 0, 0, 0, 252, 0, 192, 65, 0, 11,
  ];
  // Compiled and not only validated: some browsers don't know the word by which the policy allows it.
  try {
    new WebAssembly.Module(new Uint8Array(bytes));
  } catch (refused) {
    lacks.push('WebAssembly');
  }
  if (!window.CSSLayerBlockRule) lacks.push('CSS @layer');
  if (!window.HTMLDialogElement || !HTMLDialogElement.prototype.showModal) lacks.push('<dialog>');
})();
