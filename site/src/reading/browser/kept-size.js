globalThis.document.documentElement.className = 'size-' + globalThis.sessionStorage.taille
