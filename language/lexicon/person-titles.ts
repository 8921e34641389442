/** Titles beside names, written for Stet from general knowledge. Longer ones first, so that they are read whole. */
export const KOREAN_TITLES =
  '국무위원장 부위원장 위원장 대법원장 부대통령 대통령 사무총장 부총리 총리 수상 부장관 장관 주석 서기장 부의장 의장 최고경영자 부회장 회장 부사장 사장 대표 총장 총재 의원 대사 주지사 지사 대변인 감독 청장'.split(
    ' ',
  )

/** Titles before a name, with the one that each is another way of writing. */
const TITLES =
  'Vice President, President, Deputy Prime Minister, Prime Minister, PM = Prime Minister, Premier, Chancellor, Vice Chairman, Chairman, Chairwoman, Chairperson, Chair, Speaker, Foreign Minister = Minister, Defense Minister = Minister, Defence Minister = Minister, Minister, Secretary General, Secretary-General = Secretary General, General Secretary, Secretary, Governor, Gov. = Governor, Ambassador, Director, Commissioner, Representative, Rep. = Representative, Senator, Sen. = Senator, Congressman, Congresswoman, Assemblyman, Lawmaker, Chief Executive = CEO, CEO, Coach, Manager, Justice, Spokesperson, Spokesman, Spokeswoman'

export const ENGLISH_TITLES: ReadonlyMap<string, string> = new Map(
  TITLES.split(', ').map((title) => {
    const [written = '', full = written] = title.split(' = ')
    return [written, full]
  }),
)
