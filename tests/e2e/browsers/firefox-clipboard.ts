/** An expression's statements for what is on the clipboard, by type, with the browser's rights. */
export const CLIPBOARD = `
  const read = type => {
    const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
    transferable.init(null);
    transferable.addDataFlavor(type);
    Services.clipboard.getData(transferable, Ci.nsIClipboard.kGlobalClipboard);
    const found = {};
    try { transferable.getTransferData(type, found); } catch { return ''; }
    return found.value.QueryInterface(Ci.nsISupportsString).data;
  };
  return { 'text/plain': read('text/plain'), 'text/html': read('text/html') };`;
