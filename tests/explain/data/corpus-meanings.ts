import type { Json } from '@/utils/model/json';

/**
 * What one file of each family means, as it was read beside the file by hand. Texts longer than 40 characters are only counted.
 */
export const meanings: Record<string, Json> = {
  'edc-elm/dc4eu/EUHEMC-euhe-microcredential-example-john-doe.json': [
    {
      awardedBy: [
        {
          text: 'University of Example',
          language: 'en',
        },
      ],
      awarded: '2025-05-30T00:00:00Z',
      outcomes: [
        {
          words: [
            {
              text: '70 characters',
              language: 'en',
            },
          ],
          kind: 'description',
        },
      ],
      fields: [
        {
          words: [
            {
              text: '42 characters',
              language: 'en',
            },
          ],
        },
      ],
      workload: [
        {
          amount: '5',
          unit: 'ects',
        },
      ],
      assessment: [
        {
          words: [
            {
              text: 'Digital Competency Exam',
              language: 'en',
            },
          ],
        },
        {
          words: [
            {
              text: 'online',
            },
          ],
        },
      ],
      result: [
        [
          {
            text: 'Pass',
            language: 'en',
          },
        ],
      ],
      participation: [
        {
          words: [
            {
              text: 'full-time',
            },
          ],
        },
      ],
      title: [
        {
          text: 'Microcredential in Digital Skills',
          language: 'en',
        },
      ],
      level: 'derived_eqf 5',
    },
  ],
  'edc-elm/dc4eu/EUHED-euhed-highereducation-diploma-signed-john-doe.json': [
    {
      awardedBy: [
        {
          text: 'University of Example',
          language: 'en',
        },
      ],
      awarded: '2022-07-15T00:00:00Z',
      outcomes: [
        {
          words: [
            {
              text: '92 characters',
              language: 'en',
            },
          ],
          kind: 'description',
        },
      ],
      fields: [
        {
          words: [
            {
              text: '42 characters',
              language: 'en',
            },
          ],
        },
      ],
      leadsTo: [
        {
          words: [
            {
              text: "Access to Master's Level Education",
              language: 'en',
            },
          ],
        },
      ],
      more: [
        {
          words: [
            {
              text: '43 characters',
              language: 'en',
            },
          ],
        },
      ],
      title: [
        {
          text: '45 characters',
          language: 'en',
        },
      ],
      level: 'derived_eqf 6',
    },
  ],
  'edc-elm/dc4eu/ProfessionalTrainingCertificate.json': [
    {
      outcomes: [
        {
          words: [
            {
              text: '131 characters',
              language: 'en',
            },
          ],
          kind: 'outcome',
        },
        {
          words: [
            {
              text: '...',
              language: 'en',
            },
          ],
          kind: 'outcome',
        },
      ],
      workload: [
        {
          amount: '1.5',
          unit: 'credits',
          framework: '59 characters',
        },
        {
          amount: '10',
          unit: 'credits',
          framework: '185 characters',
        },
        {
          amount: 'PT10H',
          unit: 'duration',
        },
      ],
      participation: [
        {
          id: '56 characters',
          words: [
            {
              text: 'Presential',
              language: 'en',
            },
          ],
          framework: '53 characters',
        },
      ],
      prerequisites: [
        [
          {
            text: 'Registered doctors',
            language: 'en',
          },
        ],
      ],
      title: [
        {
          text: 'Buen Quehacer del Médico (BQM)',
        },
      ],
      level: 'derived_eqf 8',
    },
  ],
  'edc-elm/dc4eu/EUHETOR-euhetor-highereducation-transcriptofrecords-john-doe.json': [
    {
      awardedBy: [
        {
          text: 'University of Example',
          language: 'en',
        },
      ],
      parts: [
        {
          words: [
            {
              text: 'Algorithms and Data Structures',
              language: 'en',
            },
          ],
        },
        {
          words: [
            {
              text: 'Operating Systems',
              language: 'en',
            },
          ],
        },
      ],
      title: [
        {
          text: '59 characters',
          language: 'en',
        },
      ],
      level: 'not_stated null',
    },
  ],
  'ebsi/waltid-ssikit/verifiable-credentials__VerifiableAttestation-Europass.json': [
    {
      awardedBy: [
        {
          text: 'Leaston University',
        },
      ],
      outcomes: [
        {
          words: [
            {
              text: 'MARKETING AND SALES',
            },
          ],
          kind: 'description',
        },
      ],
      workload: [
        {
          amount: '120',
          unit: 'ects',
        },
      ],
      result: [
        [
          {
            text: 'Lower Second-Class Honours',
          },
        ],
      ],
      more: [
        {
          words: [
            {
              text: 'DISTRIBUTION MANAGEMENT',
            },
          ],
        },
      ],
      title: [
        {
          text: 'MASTERS LAW, ECONOMICS AND MANAGEMENT',
        },
      ],
      level: 'derived_eqf 7',
    },
  ],
  '1edtech-ob30/complete.json': [
    {
      kind: [
        {
          words: [
            {
              text: 'Degree',
            },
          ],
        },
      ],
      awardedBy: [
        {
          text: '1EdTech College of Arts',
        },
      ],
      outcomes: [
        {
          words: [
            {
              text: '1EdTech University Degree Description',
            },
          ],
          kind: 'description',
        },
      ],
      skills: [
        {
          id: 'https://1edtech.edu/catalog/degree',
          words: [
            {
              text: '1EdTech University Degree',
            },
          ],
          framework: '45 characters',
        },
        {
          id: '86 characters',
          words: [
            {
              text: '1EdTech University Degree',
            },
          ],
          framework: '45 characters',
        },
      ],
      fields: [
        {
          words: [
            {
              text: 'Research',
            },
          ],
        },
        {
          words: [
            {
              text: 'Computer Science Research',
            },
          ],
        },
      ],
      workload: [
        {
          amount: '42',
          unit: 'credits',
        },
      ],
      result: [
        [
          {
            text: 'Final Project Grade: A',
          },
        ],
      ],
      statuses: ['Completed'],
      quality: [
        {
          words: [
            {
              text: 'Example Accrediting Agency',
            },
          ],
        },
      ],
      participation: [
        {
          words: [
            {
              text: 'Major Domo',
            },
          ],
        },
      ],
      attached: [
        {
          words: [
            {
              text: 'Final Project Report',
            },
          ],
          description: [
            {
              text: '41 characters',
            },
          ],
          kind: 'Research',
          url: '47 characters',
        },
        {
          words: [
            {
              text: 'Final Project Code',
            },
          ],
          description: [
            {
              text: '50 characters',
            },
          ],
          kind: 'Research',
          url: 'https://github.com/somebody/project',
        },
      ],
      more: [
        {
          url: 'https://1edtech.edu/achievements/degree',
        },
        {
          words: [
            {
              text: 'computer science, research',
            },
          ],
        },
      ],
      title: [
        {
          text: '1EdTech University Degree',
        },
      ],
      level: 'not_stated null',
    },
  ],
  '1edtech-clr2/simple-noproof.json': [
    {
      awardedBy: [
        {
          text: 'Example University',
        },
      ],
      outcomes: [
        {
          words: [
            {
              text: 'Achievement 1',
            },
          ],
          kind: 'description',
        },
      ],
      parts: [
        {
          words: [
            {
              text: 'Achievement 2',
            },
          ],
        },
      ],
      more: [
        {
          url: '78 characters',
        },
      ],
      title: [
        {
          text: 'Achievement 1',
        },
      ],
      level: 'not_stated null',
    },
    {
      awardedBy: [
        {
          text: 'Example University',
        },
      ],
      outcomes: [
        {
          words: [
            {
              text: 'Achievement 2',
            },
          ],
          kind: 'description',
        },
      ],
      partOf: [
        {
          words: [
            {
              text: 'Achievement 1',
            },
          ],
        },
      ],
      more: [
        {
          url: '78 characters',
        },
      ],
      title: [
        {
          text: 'Achievement 2',
        },
      ],
      level: 'not_stated null',
    },
  ],
  '1edtech-ob30/velocity.jwt': [
    {
      outcomes: [
        {
          words: [
            {
              text: '273 characters',
            },
          ],
          kind: 'criteria',
        },
        {
          words: [
            {
              text: '46 characters',
            },
          ],
          kind: 'description',
        },
      ],
      title: [
        {
          text: 'Velocity Network Board Member 2022',
        },
      ],
      level: 'not_stated null',
    },
  ],
  'waltid-cli/openbadgecredential_sample.signed.json': [
    {
      awardedBy: [
        {
          text: 'Jobs for the Future (JFF)',
        },
      ],
      outcomes: [
        {
          words: [
            {
              text: '413 characters',
            },
          ],
          kind: 'criteria',
        },
        {
          words: [
            {
              text: '169 characters',
            },
          ],
          kind: 'description',
        },
      ],
      title: [
        {
          text: 'JFF x vc-edu PlugFest 3 Interoperability',
        },
      ],
      level: 'not_stated null',
    },
  ],
  'dcc-fixtures/v2/ed25519/didKey/legacy-noStatus-noExpiry-lcwExperience.json': [
    {
      kind: [
        {
          words: [
            {
              text: 'Badge',
            },
          ],
        },
      ],
      awardedBy: [
        {
          text: 'Digital Credentials Consortium',
        },
      ],
      outcomes: [
        {
          words: [
            {
              text: '131 characters',
            },
          ],
          kind: 'criteria',
        },
        {
          words: [
            {
              text: '112 characters',
            },
          ],
          kind: 'description',
        },
      ],
      title: [
        {
          text: 'LCW Experience Badge',
        },
      ],
      level: 'not_stated null',
    },
  ],
  'w3c-spec-examples/vcdm2-005.json': [
    {
      awardedBy: [
        {
          text: 'Example University',
          language: 'en',
        },
      ],
      outcomes: [
        {
          words: [
            {
              text: '2015 Bachelor of Science and Arts Degree',
              language: 'en',
            },
          ],
          kind: 'description',
        },
      ],
      title: [
        {
          text: 'Example University Degree',
          language: 'en',
        },
      ],
      level: 'not_stated null',
    },
  ],
  'jose-vc/credo/credo-jwt-vc-v2--CredoEs256DidJwkJwtVc.jwt': [
    {
      awardedBy: [
        {
          text: 'Jobs for the Future (JFF)',
        },
      ],
      outcomes: [
        {
          words: [
            {
              text: '405 characters',
            },
          ],
          kind: 'criteria',
        },
        {
          words: [
            {
              text: '203 characters',
            },
          ],
          kind: 'description',
        },
      ],
      title: [
        {
          text: 'JFF x vc-edu PlugFest 2 Interoperability',
        },
      ],
      level: 'not_stated null',
    },
  ],
  '1edtech-ob20/assertion-with-endorsements.json': [],
};
