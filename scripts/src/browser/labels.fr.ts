export const labels = {
  notFound:
    'Chromium n’a pas été trouvé. Installez-le (sous Debian : apt-get install chromium) ou indiquez son chemin dans CHROMIUM_PATH.',
} as const
