export * from './formatPythonFloat';
export * from './formatPythonText';
export * from './parsePythonJson';
