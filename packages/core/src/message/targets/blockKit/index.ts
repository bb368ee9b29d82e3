export * from './SlackBlock';
export * from './slackLimits';
export * from './mrkdwn';
export * from './blocks';
export * from './imageBlocks';
