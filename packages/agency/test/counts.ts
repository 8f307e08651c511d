/**
 * Imitating texts of 1 to 9 symbols by language, demonstrator and kind, as the first implementation of
 * the model counted them. Kinds that are left out have none. Of LX without readings
 * it lost 168 misaligned texts of 9 symbols each to an overflow of its step counter; they are here.
 */
import type { Kind } from "@headwater/agency"

export const counts: ReadonlyArray<{
  readonly language: string
  readonly reads: boolean
  readonly demonstrator: string
  readonly counts: Partial<Readonly<Record<Kind.Kind, ReadonlyArray<number>>>>
}> = [
  {
    language: "LM",
    reads: true,
    demonstrator: "R",
    counts: {
      honestRule: [0, 0, 2, 0, 36, 272, 2942, 26464, 300178],
      honestSearch: [0, 0, 0, 0, 0, 12, 8, 652, 4976],
      upstreamAligned: [0, 0, 0, 0, 0, 0, 0, 4, 288],
      upstreamMisaligned: [0, 0, 0, 0, 6, 0, 586, 2316, 63406],
      gate: [0, 0, 0, 0, 24, 36, 1242, 9510, 123330],
      gateWithSearch: [0, 0, 0, 0, 0, 0, 0, 288, 768]
    }
  },
  {
    language: "LM",
    reads: true,
    demonstrator: "O",
    counts: {
      honestSearch: [0, 0, 0, 0, 0, 4, 0, 216, 1504],
      upstreamMisaligned: [0, 0, 0, 0, 0, 0, 0, 12, 0],
      gateWithSearch: [0, 0, 0, 0, 0, 0, 0, 96, 200]
    }
  },
  { language: "LM", reads: true, demonstrator: "T", counts: {} },
  {
    language: "LX",
    reads: true,
    demonstrator: "R",
    counts: {
      honestRule: [1, 0, 8, 84, 548, 6935, 69010, 798617, 9255187],
      honestSearch: [0, 0, 0, 4, 2, 199, 1997, 21362, 264400],
      upstreamAligned: [0, 0, 0, 0, 1, 0, 108, 967, 14585],
      upstreamMisaligned: [0, 1, 0, 64, 322, 6567, 63963, 924843, 11217765],
      gate: [0, 0, 4, 7, 184, 1768, 19059, 227210, 2650651],
      gateWithSearch: [0, 0, 0, 0, 0, 64, 192, 6375, 75539]
    }
  },
  {
    language: "LX",
    reads: false,
    demonstrator: "R",
    counts: {
      honestRule: [0, 0, 2, 0, 36, 416, 2952, 34716, 355358],
      honestSearch: [0, 0, 0, 0, 0, 16, 4, 874, 8916],
      upstreamAligned: [0, 0, 0, 0, 0, 0, 2, 16, 248],
      upstreamMisaligned: [0, 1, 0, 58, 258, 5152, 45686, 626318, 7040890],
      gate: [0, 0, 0, 0, 24, 36, 1284, 12456, 134186],
      gateWithSearch: [0, 0, 0, 0, 0, 0, 0, 384, 952]
    }
  },
  {
    language: "LX",
    reads: true,
    demonstrator: "O",
    counts: {
      honestRule: [1, 0, 6, 86, 540, 6683, 68786, 794273, 9257705],
      honestSearch: [0, 0, 0, 4, 2, 207, 2213, 22984, 301647],
      upstreamAligned: [0, 0, 0, 0, 1, 0, 110, 963, 15233],
      upstreamMisaligned: [0, 1, 0, 64, 326, 6595, 64299, 927932, 11241109],
      gate: [0, 0, 4, 9, 160, 1860, 19121, 228540, 2705985],
      gateWithSearch: [0, 0, 0, 0, 0, 64, 254, 6713, 89485]
    }
  },
  {
    language: "LX",
    reads: false,
    demonstrator: "O",
    counts: {
      honestSearch: [0, 0, 0, 0, 0, 8, 0, 432, 4288],
      upstreamMisaligned: [0, 1, 0, 58, 262, 5176, 46108, 630180, 7087065],
      gateWithSearch: [0, 0, 0, 0, 0, 0, 0, 192, 400]
    }
  },
  {
    language: "LX",
    reads: true,
    demonstrator: "T",
    counts: {
      honestRule: [1, 0, 6, 82, 512, 6375, 64664, 747047, 8674977],
      honestSearch: [0, 0, 0, 4, 2, 183, 1967, 20398, 251926],
      upstreamAligned: [0, 0, 0, 0, 1, 0, 106, 944, 14313],
      upstreamMisaligned: [0, 1, 0, 64, 320, 6571, 63780, 923575, 11187572],
      gate: [0, 0, 4, 7, 160, 1690, 17657, 209532, 2454877],
      gateWithSearch: [0, 0, 0, 0, 0, 64, 192, 5987, 73423]
    }
  },
  {
    language: "LX",
    reads: false,
    demonstrator: "T",
    counts: { upstreamMisaligned: [0, 1, 0, 58, 256, 5156, 45496, 625812, 7019984] }
  },
  {
    language: "LT",
    reads: true,
    demonstrator: "R",
    counts: {
      honestRule: [0, 0, 2, 6, 48, 680, 6378, 70352, 805992],
      honestSearch: [0, 0, 0, 0, 0, 16, 100, 1236, 18344],
      upstreamAligned: [0, 0, 1, 2, 67, 588, 8182, 97471, 1273295],
      upstreamMisaligned: [0, 1, 1, 59, 423, 6425, 72799, 961775, 12258400],
      gate: [0, 0, 0, 0, 24, 92, 1500, 18106, 209200],
      gateWithSearch: [0, 0, 0, 0, 0, 0, 0, 386, 2596]
    }
  },
  {
    language: "LT",
    reads: true,
    demonstrator: "O",
    counts: {
      honestSearch: [0, 0, 0, 0, 0, 8, 48, 600, 8928],
      upstreamAligned: [0, 0, 1, 2, 67, 594, 8258, 98583, 1288185],
      upstreamMisaligned: [0, 1, 1, 59, 427, 6463, 73347, 967913, 12331884],
      gateWithSearch: [0, 0, 0, 0, 0, 0, 0, 192, 1200]
    }
  },
  {
    language: "LT",
    reads: true,
    demonstrator: "T",
    counts: {
      upstreamAligned: [0, 0, 1, 2, 67, 584, 8166, 97025, 1268535],
      upstreamMisaligned: [0, 1, 1, 59, 421, 6423, 72617, 960465, 12233711]
    }
  },
  {
    language: "LS",
    reads: true,
    demonstrator: "R",
    counts: {
      honestRule: [0, 0, 2, 0, 36, 272, 2078, 21156, 187084],
      honestSearch: [0, 0, 0, 0, 0, 12, 0, 640, 4408],
      gate: [0, 0, 0, 0, 24, 36, 1242, 9258, 103860],
      gateWithSearch: [0, 0, 0, 0, 0, 0, 0, 288, 576]
    }
  },
  {
    language: "LS",
    reads: true,
    demonstrator: "O",
    counts: {
      honestSearch: [0, 0, 0, 0, 0, 4, 0, 216, 1504],
      gateWithSearch: [0, 0, 0, 0, 0, 0, 0, 96, 200]
    }
  },
  { language: "LS", reads: true, demonstrator: "T", counts: {} },
  {
    language: "LY",
    reads: true,
    demonstrator: "R",
    counts: {
      honestRule: [1, 0, 8, 78, 512, 6407, 62974, 729859, 8385793],
      honestSearch: [0, 0, 0, 4, 3, 183, 1955, 19099, 247329],
      upstreamAligned: [0, 0, 0, 0, 1, 0, 112, 891, 14949],
      upstreamMisaligned: [0, 1, 0, 64, 317, 6477, 62839, 906890, 10970191],
      gate: [0, 0, 6, 13, 290, 2874, 29885, 363045, 4170179],
      gateWithSearch: [0, 0, 0, 0, 0, 96, 342, 10399, 120528]
    }
  },
  {
    language: "LY",
    reads: true,
    demonstrator: "O",
    counts: {
      honestRule: [1, 0, 6, 80, 504, 6167, 63022, 726889, 8409977],
      honestSearch: [0, 0, 0, 4, 3, 191, 2171, 20815, 282550],
      upstreamAligned: [0, 0, 0, 0, 1, 0, 114, 891, 15493],
      upstreamMisaligned: [0, 1, 0, 64, 321, 6505, 63136, 909783, 10996141],
      gate: [0, 0, 6, 15, 254, 2980, 29459, 361323, 4215045],
      gateWithSearch: [0, 0, 0, 0, 0, 96, 404, 10813, 139158]
    }
  },
  {
    language: "LY",
    reads: true,
    demonstrator: "T",
    counts: {
      honestRule: [1, 0, 6, 76, 476, 5879, 58990, 681689, 7857409],
      honestSearch: [0, 0, 0, 4, 3, 167, 1923, 18187, 235311],
      upstreamAligned: [0, 0, 0, 0, 1, 0, 110, 868, 14637],
      upstreamMisaligned: [0, 1, 0, 64, 315, 6481, 62644, 905589, 10939436],
      gate: [0, 0, 6, 13, 254, 2748, 27613, 335053, 3866771],
      gateWithSearch: [0, 0, 0, 0, 0, 96, 342, 9788, 117108]
    }
  }
]
