/**
 * When versions of official images reached, or will reach, the end of their maintenance.
 *
 * Source: the projects' own release schedules as https://endoflife.date collects them, read in November 2026.
 * Debian: the end of long-term support, since until then its images are rebuilt. Go and Alpine: where the
 * schedule names no day, the first of the month. `java`, `openjdk` and `centos` are no longer built at all.
 */
export interface Product {
  /** For the reader. */
  readonly name: string;
  /** What to take instead: maintained for a good while. Not there where a change of version moves data. */
  readonly now?: string;
  /** The page with the schedule. */
  readonly schedule: string;
  /** The end of each line of versions; the longest that fits a tag counts. */
  readonly ends: Readonly<Record<string, string>>;
  /** Other names of the lines. */
  readonly codenames?: Readonly<Record<string, string>>;
  /** Variants of a tag that the version in `now` has, too. */
  readonly variants?: readonly string[];
}

/** Releases of Debian by name. Tags of other images end in them, too. */
export const debianNames: Readonly<Record<string, string>> = { squeeze: '6', wheezy: '7', jessie: '8', stretch: '9', buster: '10', bullseye: '11', bookworm: '12', trixie: '13' };

const debianEnds = { '6': '2016-02-29', '7': '2018-05-31', '8': '2020-06-30', '9': '2022-07-01', '10': '2024-06-30', '11': '2026-08-31', '12': '2028-06-30', '13': '2030-06-30' };
const alpineEnds = {
  '2': '2015-11-01', '3.1': '2016-11-01', '3.2': '2017-05-01', '3.3': '2017-11-01', '3.4': '2018-05-01', '3.5': '2018-11-01', '3.6': '2019-05-01', '3.7': '2019-11-01',
  '3.8': '2020-05-01', '3.9': '2020-11-01', '3.10': '2021-05-01', '3.11': '2021-11-01', '3.12': '2022-05-01', '3.13': '2022-11-01', '3.14': '2023-05-01', '3.15': '2023-11-01',
  '3.16': '2024-05-23', '3.17': '2024-11-22', '3.18': '2025-05-09', '3.19': '2025-11-01', '3.20': '2026-04-01', '3.21': '2026-11-01', '3.22': '2027-05-01', '3.23': '2027-11-01',
};

export const products: Readonly<Record<string, Product>> = {
  python: {
    name: 'Python',
    now: '3.14',
    schedule: 'https://devguide.python.org/versions/',
    ends: {
      '2': '2020-01-01', '3.1': '2012-04-09', '3.2': '2016-02-27', '3.3': '2017-09-29', '3.4': '2019-03-18', '3.5': '2020-09-30', '3.6': '2021-12-23', '3.7': '2023-06-27',
      '3.8': '2024-10-07', '3.9': '2025-10-31', '3.10': '2026-10-31', '3.11': '2027-10-31', '3.12': '2028-10-31', '3.13': '2029-10-31', '3.14': '2030-10-31',
    },
    variants: ['slim', 'alpine', 'slim-bookworm', 'bookworm', 'slim-trixie', 'trixie'],
  },
  node: {
    name: 'Node.js',
    now: '24',
    schedule: 'https://nodejs.org/en/about/previous-releases',
    ends: {
      '0': '2016-12-31', '4': '2018-04-30', '5': '2016-06-30', '6': '2019-04-30', '7': '2017-06-30', '8': '2019-12-31', '9': '2018-06-30', '10': '2021-04-30', '11': '2019-06-30',
      '12': '2022-04-30', '13': '2020-06-01', '14': '2023-04-30', '15': '2021-06-01', '16': '2023-09-11', '17': '2022-06-01', '18': '2025-04-30', '19': '2023-06-01',
      '20': '2026-04-30', '21': '2024-06-01', '22': '2027-04-30', '23': '2025-06-01', '24': '2028-04-30', '25': '2026-06-01',
    },
    codenames: { argon: '4', boron: '6', carbon: '8', dubnium: '10', erbium: '12', fermium: '14', gallium: '16', hydrogen: '18', iron: '20', jod: '22', krypton: '24' },
    variants: ['slim', 'alpine', 'bookworm', 'bookworm-slim', 'trixie', 'trixie-slim'],
  },
  debian: {
    name: 'Debian',
    now: 'trixie',
    schedule: 'https://wiki.debian.org/LTS',
    ends: debianEnds,
    codenames: debianNames,
    variants: ['slim'],
  },
  'buildpack-deps': { name: 'Debian', now: 'trixie', schedule: 'https://wiki.debian.org/LTS', ends: debianEnds, codenames: debianNames, variants: ['scm', 'curl'] },
  ubuntu: {
    name: 'Ubuntu',
    now: '24.04',
    schedule: 'https://ubuntu.com/about/release-cycle',
    ends: {
      '10': '2013-05-09', '11': '2013-05-09', '12.04': '2017-04-28', '12.10': '2014-05-16', '13': '2014-07-17', '14.04': '2019-04-02', '14.10': '2015-07-23', '15.04': '2016-02-04',
      '15.10': '2016-07-28', '16.04': '2021-04-02', '16.10': '2017-07-20', '17.04': '2018-01-13', '17.10': '2018-07-19', '18.04': '2023-05-31', '18.10': '2019-07-18',
      '19.04': '2020-01-23', '19.10': '2020-07-06', '20.04': '2025-05-31', '20.10': '2021-07-22', '21.04': '2022-01-20', '21.10': '2022-07-14', '22.04': '2027-04-01',
      '22.10': '2023-07-20', '23.04': '2024-01-20', '23.10': '2024-07-12', '24.04': '2029-05-31', '24.10': '2025-07-10', '25.04': '2026-01-17', '25.10': '2026-07-01',
    },
    codenames: {
      lucid: '10', precise: '12.04', quantal: '12.10', raring: '13', saucy: '13', trusty: '14.04', utopic: '14.10', vivid: '15.04', wily: '15.10', xenial: '16.04', yakkety: '16.10',
      zesty: '17.04', artful: '17.10', bionic: '18.04', cosmic: '18.10', disco: '19.04', eoan: '19.10', focal: '20.04', groovy: '20.10', hirsute: '21.04', impish: '21.10',
      jammy: '22.04', kinetic: '22.10', lunar: '23.04', mantic: '23.10', noble: '24.04', oracular: '24.10', plucky: '25.04', questing: '25.10',
    },
  },
  alpine: { name: 'Alpine Linux', now: '3.23', schedule: 'https://alpinelinux.org/releases/', ends: alpineEnds },
  fedora: {
    name: 'Fedora',
    now: '44',
    schedule: 'https://docs.fedoraproject.org/en-US/releases/eol/',
    ends: {
      '20': '2015-06-23', '21': '2015-12-01', '22': '2016-07-19', '23': '2016-12-20', '24': '2017-08-08', '25': '2017-12-12', '26': '2018-05-29', '27': '2018-11-30', '28': '2019-05-28',
      '29': '2019-11-26', '30': '2020-05-26', '31': '2020-11-24', '32': '2021-05-25', '33': '2021-11-30', '34': '2022-06-07', '35': '2022-12-13', '36': '2023-05-16', '37': '2023-12-05',
      '38': '2024-05-21', '39': '2024-11-26', '40': '2025-05-13', '41': '2025-12-15', '42': '2026-05-13',
    },
  },
  centos: {
    name: 'CentOS',
    schedule: 'https://www.centos.org/centos-linux-eol/',
    ends: { '': '2024-06-30', '5': '2017-03-31', '6': '2020-11-30', '7': '2024-06-30', '8': '2021-12-31', centos5: '2017-03-31', centos6: '2020-11-30', centos7: '2024-06-30', centos8: '2021-12-31' },
  },
  php: {
    name: 'PHP',
    now: '8.4',
    schedule: 'https://www.php.net/supported-versions.php',
    ends: {
      '5': '2018-12-31', '7.0': '2019-01-10', '7.1': '2019-12-01', '7.2': '2020-11-30', '7.3': '2021-12-06', '7': '2022-11-28', '8.0': '2023-11-26', '8.1': '2025-12-31', '8.2': '2026-12-31',
      '8.3': '2027-12-31', '8.4': '2028-12-31',
    },
    variants: ['cli', 'fpm', 'apache', 'alpine', 'fpm-alpine', 'cli-alpine', 'zts'],
  },
  ruby: {
    name: 'Ruby',
    now: '3.4',
    schedule: 'https://www.ruby-lang.org/en/downloads/branches/',
    ends: {
      '1': '2015-02-23', '2.0': '2016-02-24', '2.1': '2017-03-31', '2.2': '2018-03-31', '2.3': '2019-03-31', '2.4': '2020-03-31', '2.5': '2021-03-31', '2.6': '2022-03-31', '2': '2023-03-31',
      '3.0': '2024-04-23', '3.1': '2025-03-31', '3.2': '2026-03-31', '3.3': '2027-03-31', '3.4': '2028-03-31',
    },
    variants: ['slim', 'alpine', 'slim-bookworm', 'bookworm', 'slim-trixie', 'trixie'],
  },
  golang: {
    name: 'Go',
    now: '1.26',
    schedule: 'https://go.dev/doc/devel/release#policy',
    ends: {
      '1.0': '2013-12-01', '1.1': '2014-06-01', '1.2': '2014-12-01', '1.3': '2015-08-01', '1.4': '2016-02-01', '1.5': '2016-08-01', '1.6': '2017-02-01', '1.7': '2017-08-01', '1.8': '2018-02-01',
      '1.9': '2018-08-01', '1.10': '2019-02-01', '1.11': '2019-09-01', '1.12': '2020-02-01', '1.13': '2020-08-01', '1.14': '2021-02-01', '1.15': '2021-08-01', '1.16': '2022-03-01',
      '1.17': '2022-08-01', '1.18': '2023-02-01', '1.19': '2023-08-01', '1.20': '2024-02-01', '1.21': '2024-08-01', '1.22': '2025-02-01', '1.23': '2025-08-01', '1.24': '2026-02-01',
    },
    variants: ['alpine', 'bookworm', 'trixie'],
  },
  openjdk: { name: 'the image `openjdk`', schedule: 'https://hub.docker.com/_/openjdk', ends: { '': '2022-07-31' } },
  java: { name: 'the image `java`', schedule: 'https://hub.docker.com/_/java', ends: { '': '2016-12-31' } },
  mysql: { name: 'MySQL', schedule: 'https://www.mysql.com/support/eol-notice.html', ends: { '5.5': '2018-12-31', '5.6': '2021-02-28', '5': '2023-10-31', '8.0': '2026-04-30' } },
  postgres: {
    name: 'PostgreSQL',
    schedule: 'https://www.postgresql.org/support/versioning/',
    ends: {
      '8': '2014-07-24', '9.0': '2015-10-08', '9.1': '2016-10-27', '9.2': '2017-11-09', '9.3': '2018-11-08', '9.4': '2020-02-13', '9.5': '2021-02-11', '9': '2021-11-11', '10': '2022-11-10',
      '11': '2023-11-09', '12': '2024-11-21', '13': '2025-11-13', '14': '2026-11-12',
    },
  },
};
