import type { Source } from './source';

/** The pages' hosts have another for machines beside them, in each region. https://github.com/concentricsky/badgr-server */
export const badgr: Source = {
  provider: 'badgr',
  gives: 'hosted-badge',
  address: ({ id, host }) => {
    const [, region = ''] = /^(?:api\.)?((?:eu|ca|au)\.)?badgr\.(?:io|com)$/.exec(host) ?? [];
    return host === 'badges.parchment.com' ? null : `https://api.${region}badgr.io/public/assertions/${id}`;
  },
};
