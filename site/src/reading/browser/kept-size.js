document.documentElement.className = 'size-' + sessionStorage.taille
