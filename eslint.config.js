import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { doors } from './scripts/lint/doors.ts'

/** Default exports only where a framework asks for them. */
const FRAMEWORK_FILES = [
  'cms/next.config.ts',
  'cms/src/app/**',
  'cms/src/payload.config.ts',
  'eslint.config.js',
  'site/vitest.config.ts',
  'vitest.config.ts',
]

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/.next/',
    '**/.astro/',
    '.data/',
    '**/next-env.d.ts',
    'cms/src/payload-types.ts',
    'cms/src/app/(payload)/admin/importMap.js',
  ]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['*.js', '*.ts', 'scripts/*.mjs'],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { house: { rules: { doors } } },
    rules: {
      'house/doors': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      // French wants its no-break spaces.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipJSXText: true, skipRegExps: true },
      ],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        // `typeof import('…')` is how a file is named whose types only a bundler can load.
        { disallowTypeAnnotations: false },
      ],
      // `() => doIt()` and `await` in a loop’s head read well.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: FRAMEWORK_FILES,
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: { clearInterval: 'readonly', process: 'readonly', setInterval: 'readonly' },
    },
  },
  {
    // Sent to the browser as it is written: every byte counts.
    files: ['site/src/reading/browser/*.js'],
    languageOptions: { globals: { document: 'readonly', sessionStorage: 'readonly' } },
  },
  {
    // Sent as they are written too; the type check knows what a browser has.
    files: ['cms/public/draft/*.js'],
    rules: { 'no-undef': 'off' },
  },
  {
    // Programs whose output is their purpose, and declarations that a framework merges.
    files: ['scripts/src/mongo/vendor-program.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },
)
