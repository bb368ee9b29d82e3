export * from './ArchiveImage';
export * from './readArchive';
export * from './prepareArchive';
