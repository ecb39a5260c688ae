// Tests are TypeScript run as native ES modules: Vega 6 is published only so.
export default {
  roots: ["<rootDir>/test"],
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "^.+\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "es6" } }],
  },
  setupFiles: ["<rootDir>/test/seed.ts"],
  // Both cores of a small machine: the suite has to be done within four minutes there.
  maxWorkers: 2,
  testTimeout: 240000,
};
