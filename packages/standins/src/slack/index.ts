export { startSlack, type Slack, type SlackOptions } from './startSlack';
export type { SlackCallRecord } from './SlackApi';
export type { Channel, PostedMessage, SlackBlock, User, Workspace } from './Workspace';
export type { UploadedFile } from './UploadedFile';
export { readMrkdwn, type ReadMrkdwn } from './readMrkdwn';
