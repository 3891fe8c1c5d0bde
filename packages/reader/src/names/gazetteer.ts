const CITIES =
  'Kabul,Kandahar,Herat,Jalalabad,Mazar-i-Sharif,Kunduz,Khost,Paktika,Paktia,Kunar,Nangarhar,Helmand,Bagram,Spin Boldak,Chaman,Torkham,Islamabad,Rawalpindi,Lahore,Karachi,Peshawar,Quetta,' +
  'Waziristan,North Waziristan,South Waziristan,Khyber Pakhtunkhwa,Balochistan,Punjab,Sindh,Kurram,Bajaur,Kashmir,Doha,Istanbul,Ankara,Izmir,Tehran,Mashhad,Isfahan,Baghdad,Mosul,Basra,Erbil,' +
  'Damascus,Aleppo,Idlib,Beirut,Amman,Jerusalem,Tel Aviv,Gaza,Gaza City,Rafah,Ramallah,West Bank,Cairo,Khartoum,Darfur,Tripoli,Benghazi,Tunis,Algiers,Rabat,Riyadh,Jeddah,Mecca,Medina,Dubai,Abu Dhabi,' +
  'Muscat,Sanaa,Aden,Hodeidah,Kuwait City,Manama,Moscow,Kyiv,Kiev,Kharkiv,Odesa,Donetsk,Luhansk,Crimea,Donbas,Minsk,Warsaw,Berlin,Paris,London,Brussels,Geneva,Vienna,Rome,Madrid,Oslo,Stockholm,Helsinki,' +
  'Copenhagen,The Hague,Amsterdam,Athens,Washington,New York,New York City,Beijing,Shanghai,Hong Kong,Taipei,Tokyo,Seoul,Pyongyang,New Delhi,Delhi,Mumbai,Dhaka,Kathmandu,Colombo,Bishkek,Tashkent,Dushanbe,Astana,' +
  'Ashgabat,Baku,Yerevan,Tbilisi,Nagorno-Karabakh,Addis Ababa,Mekelle,Asmara,Nairobi,Mogadishu,Kampala,Kigali,Kinshasa,Goma,Juba,Abuja,Lagos,Accra,Dakar,Bamako,Pretoria,Johannesburg,Havana,Caracas,Bogota,Lima,' +
  'Brasilia,Buenos Aires,Santiago,Mexico City,Ottawa,Toronto,Canberra,Sydney,Jakarta,Manila,Hanoi,Bangkok,Yangon,Naypyidaw,Kuala Lumpur,Singapore,Los Angeles,Chicago,San Francisco,Boston,Philadelphia,Houston,' +
  'California,Texas,Florida,Ohio,Virginia,Pennsylvania,Michigan,Wisconsin,Iowa,Nevada,Colorado,Arizona,North Carolina,South Carolina,Georgia,New Hampshire,New Jersey,Massachusetts,Illinois,Indiana,Missouri,' +
  'Europe,Asia,Africa,Middle East,Central Asia,South Asia,Latin America,Durand Line,Red Sea,Black Sea,Persian Gulf,United States,America,U.S.,US,UK,U.K.,Britain,England,Scotland,Wales,Russia,Iran,Syria,Türkiye,Turkiye,' +
  'South Korea,North Korea,UAE,Palestine,Kosovo,Ivory Coast,Democratic Republic of Congo,Myanmar,Burma,Taiwan,Vatican,Turkey,Congo,Macedonia,Cape Verde,Swaziland,East Timor,Czech Republic,Bosnia,Somaliland';
/** Places whose name stands for a government. */
export const CAPITALS: ReadonlySet<string> = new Set(
  'Kabul,Islamabad,Doha,Ankara,Tehran,Baghdad,Damascus,Beirut,Amman,Jerusalem,Cairo,Khartoum,Tripoli,Riyadh,Abu Dhabi,Muscat,Sanaa,Moscow,Kyiv,Kiev,Minsk,Warsaw,Berlin,Paris,London,Brussels,Vienna,Rome,Madrid,Washington,Beijing,Taipei,Tokyo,Seoul,Pyongyang,New Delhi,Delhi,Dhaka,Tashkent,Baku,Yerevan,Addis Ababa,Nairobi,Juba,Kigali,Kinshasa,Caracas,Bogota'.split(
    ',',
  ),
);
const GROUPS =
  'Taliban,Afghan Taliban,Pakistani Taliban,Tehrik-e-Taliban Pakistan,Tehreek-e-Taliban Pakistan,TTP,Haqqani Network,Al-Qaeda,al-Qaeda,Al Qaeda,Islamic State,ISIS,ISIL,ISIS-K,ISKP,Daesh,BLA,Balochistan Liberation Army,Lashkar-e-Taiba,' +
  'Jaish-e-Mohammed,Hamas,Hezbollah,Hizbullah,Houthis,Houthi,PKK,YPG,SDF,FARC,ELN,Boko Haram,Al-Shabaab,al-Shabaab,TPLF,M23,RSF,Rapid Support Forces,Wagner,Fatah,Islamic Jihad,Northern Alliance,National Resistance Front,Polisario,Tamil Tigers,LTTE,IRA,ETA';
const ORGANISATION_WORD =
  /\b(?:Ministry|Party|Council|University|Institute|Institution|Center|Centre|Agency|Army|Navy|Air Force|Forces?|Committee|Commission|Court|Congress|Parliament|Senate|Assembly|House|Department|Bureau|Office|Union|Nations|Organi[sz]ation|Association|Federation|Foundation|Fund|Bank|Group|Corp|Corporation|Inc|Ltd|Company|Times|Post|Journal|News|Herald|Tribune|Guardian|Press|Television|TV|Radio|Network|Police|Cabinet|Government|Authority|Alliance|League|Movement|Front|Society|Club|Academy|College|School|Hospital|Initiative|Secretariat|Delegation|Campaign|Administration|Pentagon|Kremlin|Tribunal|Board|Coalition|Emirate|Service|Services|Corps|Brigade|Command|Mission|Embassy|Consulate|Chamber|Trust|Magazine|Media|Research|Laboratory|Observatory|Mission|Caucus|Conference|Directorate|Intelligence)\b/u;
const ORGANISATIONS =
  'UN,U.N.,United Nations,NATO,EU,European Union,African Union,Arab League,OIC,ASEAN,SAARC,SCO,IMF,World Bank,WHO,UNHCR,UNICEF,UNAMA,IAEA,OSCE,ICRC,Red Cross,Amnesty International,Human Rights Watch,Reuters,AFP,AP,BBC,CNN,NBC,ABC,CBS,' +
  'MSNBC,NPR,PBS,Fox,Al Jazeera,Dawn,Geo News,Tolo News,TOLOnews,Anadolu,Pentagon,Kremlin,White House,State Department,Foreign Office,ISI,CIA,FBI,NSA,GOP,Twitter,Facebook,Google,Bloomberg,Politico,ISPR,Democrats,Republicans,Supreme Court,Iranian Revolutionary Guards,IRGC,IDF';
const DEMONYMS =
  'Afghan,Afghans,Pakistani,Pakistanis,Turkish,Turks,Qatari,Iranian,Iranians,Indian,Indians,American,Americans,British,Russian,Russians,Chinese,Saudi,Saudis,Israeli,Israelis,Palestinian,Palestinians,Syrian,Syrians,Ukrainian,Ukrainians,' +
  'European,Europeans,French,German,Germans,Arab,Arabs,Iraqi,Iraqis,Lebanese,Yemeni,Egyptian,Sudanese,Ethiopian,Japanese,Korean,Mexican,Mexicans,Canadian,African,Asian,Western,Islamic,Muslim,Muslims,Christian,Jewish,Jews,English,Democrat,Republican,Democratic,Hispanic,Latino,Pashtun,Baloch,Kurdish,Kurds,Tajik,Uzbek,Hindu,Sunni,Shia,Latin';

let placeSet: ReadonlySet<string> | null = null;

/** Countries come from the run-time's own region names. */
export function isPlace(name: string): boolean {
  if (placeSet === null) {
    const names = new Set(CITIES.split(','));
    const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    for (let a = 65; a <= 90; a += 1) {
      for (let b = 65; b <= 90; b += 1) {
        const region = regions.of(String.fromCharCode(a, b));
        if (region !== undefined && !/^(?:World|Unknown|Pseudo|Eurozone)/u.test(region))
          names.add(region.replace(/ \(.*\)$/u, ''));
      }
    }
    names.delete('UN');
    names.delete('European Union');
    names.delete('United Nations');
    placeSet = names;
  }
  return placeSet.has(name);
}

const groupSet = new Set(GROUPS.split(','));
const organisationSet = new Set(ORGANISATIONS.split(','));
const demonymSet = new Set(DEMONYMS.split(','));

export function isGroup(name: string): boolean {
  return (
    groupSet.has(name) ||
    /\b(?:Taliban|Militia|Rebels|Liberation (?:Front|Army)|Resistance (?:Front|Movement))\b/u.test(name)
  );
}

export function isOrganisation(name: string): boolean {
  return organisationSet.has(name) || ORGANISATION_WORD.test(name);
}

export function isDemonym(name: string): boolean {
  return demonymSet.has(name);
}
