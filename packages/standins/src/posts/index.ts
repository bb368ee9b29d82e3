export { startPostServer, type PostRecord, type PostServer } from './startPostServer';
export { readTelegramHtml } from './readTelegramHtml';
