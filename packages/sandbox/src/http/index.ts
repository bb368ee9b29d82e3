export * from './Answer';
export * from './Arguments';
export * from './pythonNumbers';
export * from './RequestRecord';
export * from './ServerFailure';
export * from './errorAnswers';
export * from './readArguments';
