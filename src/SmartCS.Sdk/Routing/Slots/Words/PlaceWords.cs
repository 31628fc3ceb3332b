using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Names of countries (ISO 3166-1 codes) and of larger cities.</summary>
internal static class PlaceWords
{
    public static string[] AddCountries(WordTreeBuilder words)
    {
        words.Add(WordKind.PlaceLabel, 0,
            "to|in|from|into|within|outside|live in|shipping to|ship to|deliver to|delivery to|send to|sent to|around|near|across|到|去|往|在|寄|发|送|来|从|住|寄到|发到|送到|发往|寄往|寄去|发去|运到|配送到|到达|人在|收货地址|收货地|地址|我们|我|离|是|发货到|快递到");
        return words.AddNamed(WordKind.Country,
            "CN:china|mainland china|中国|中国大陆|国内", "HK:hong kong|香港", "MO:macau|macao|澳门", "TW:taiwan|台湾", "JP:japan|日本", "KR:south korea|korea|韩国", "KP:north korea|朝鲜", "MN:mongolia|蒙古国", "SG:singapore|新加坡", "MY:malaysia|马来西亚", "TH:thailand|泰国", "VN:vietnam|越南", "PH:philippines|the philippines|菲律宾", "ID:indonesia|印度尼西亚|印尼",
            "IN:india|印度", "PK:pakistan|巴基斯坦", "BD:bangladesh|孟加拉国", "LK:sri lanka|斯里兰卡", "NP:nepal|尼泊尔", "MM:myanmar|burma|缅甸", "KH:cambodia|柬埔寨", "LA:laos|老挝", "BN:brunei|文莱", "KZ:kazakhstan|哈萨克斯坦", "UZ:uzbekistan|乌兹别克斯坦", "KG:kyrgyzstan", "TJ:tajikistan", "TM:turkmenistan", "AF:afghanistan|阿富汗",
            "US:usa|u s a|united states|united states of america|the united states|the us|the states|america|美国", "CA:canada|加拿大", "MX:mexico|墨西哥", "GB:uk|the uk|united kingdom|great britain|britain|england|scotland|wales|northern ireland|英国", "IE:ireland|爱尔兰", "FR:france|法国", "DE:germany|deutschland|德国", "IT:italy|意大利", "ES:spain|西班牙", "PT:portugal|葡萄牙",
            "NL:netherlands|the netherlands|holland|荷兰", "BE:belgium|比利时", "LU:luxembourg|卢森堡", "CH:switzerland|瑞士", "AT:austria|奥地利", "SE:sweden|瑞典", "NO:norway|挪威", "DK:denmark|丹麦", "FI:finland|芬兰", "IS:iceland|冰岛", "PL:poland|波兰", "CZ:czech republic|czechia|捷克", "SK:slovakia|斯洛伐克", "HU:hungary|匈牙利", "RO:romania|罗马尼亚", "BG:bulgaria|保加利亚",
            "GR:greece|希腊", "TR:turkey|turkiye|土耳其", "CY:cyprus|塞浦路斯", "MT:malta|马耳他", "HR:croatia|克罗地亚", "SI:slovenia|斯洛文尼亚", "RS:serbia|塞尔维亚", "BA:bosnia|bosnia and herzegovina|波黑", "ME:montenegro|黑山", "MK:north macedonia|macedonia", "AL:albania|阿尔巴尼亚", "EE:estonia|爱沙尼亚", "LV:latvia|拉脱维亚", "LT:lithuania|立陶宛", "UA:ukraine|乌克兰", "BY:belarus|白俄罗斯",
            "MD:moldova|摩尔多瓦", "RU:russia|俄罗斯", "GE:georgia|格鲁吉亚", "AM:armenia|亚美尼亚", "AZ:azerbaijan|阿塞拜疆", "IL:israel|以色列", "PS:palestine", "LB:lebanon|黎巴嫩", "JO:jordan|约旦", "SY:syria|叙利亚", "IQ:iraq|伊拉克", "IR:iran|伊朗", "SA:saudi arabia|沙特阿拉伯|沙特", "AE:uae|united arab emirates|the uae|the emirates|阿联酋", "QA:qatar|卡塔尔", "KW:kuwait|科威特",
            "BH:bahrain|巴林", "OM:oman|阿曼", "YE:yemen", "EG:egypt|埃及", "MA:morocco|摩洛哥", "DZ:algeria|阿尔及利亚", "TN:tunisia|突尼斯", "LY:libya|利比亚", "SD:sudan", "ET:ethiopia|埃塞俄比亚", "KE:kenya|肯尼亚", "TZ:tanzania|坦桑尼亚", "UG:uganda|乌干达", "RW:rwanda|卢旺达", "NG:nigeria|尼日利亚", "GH:ghana|加纳", "SN:senegal", "CI:ivory coast|cote d'ivoire", "CM:cameroon",
            "ZA:south africa|南非", "ZW:zimbabwe", "ZM:zambia", "BW:botswana", "NA:namibia", "MZ:mozambique", "AO:angola", "MG:madagascar", "MU:mauritius|毛里求斯", "SC:seychelles", "MV:maldives|马尔代夫",
            "AU:australia|澳大利亚|澳洲", "NZ:new zealand|新西兰", "FJ:fiji|斐济", "PG:papua new guinea", "BR:brazil|巴西", "AR:argentina|阿根廷", "CL:chile|智利", "CO:colombia|哥伦比亚", "PE:peru|秘鲁", "VE:venezuela|委内瑞拉", "EC:ecuador|厄瓜多尔", "BO:bolivia|玻利维亚", "PY:paraguay|巴拉圭", "UY:uruguay|乌拉圭", "PA:panama|巴拿马", "CR:costa rica|哥斯达黎加", "NI:nicaragua", "HN:honduras", "SV:el salvador", "GT:guatemala|危地马拉", "BZ:belize",
            "CU:cuba|古巴", "DO:dominican republic|多米尼加", "HT:haiti", "JM:jamaica|牙买加", "PR:puerto rico|波多黎各", "BS:bahamas|the bahamas", "BB:barbados", "TT:trinidad and tobago|trinidad");
    }

    public static string[] AddCities(WordTreeBuilder words)
    {
        var cities = (
            "london|manchester|birmingham|liverpool|leeds|sheffield|bristol|glasgow|edinburgh|cardiff|belfast|newcastle|nottingham|leicester|southampton|portsmouth|brighton|oxford|cambridge|york|coventry|aberdeen|dundee|plymouth|norwich|exeter|swansea|dublin|galway|limerick|cork|waterford|"
            + "new york|new york city|nyc|los angeles|chicago|houston|phoenix|philadelphia|san antonio|san diego|dallas|san jose|austin|jacksonville|fort worth|columbus|charlotte|san francisco|indianapolis|seattle|denver|washington|washington dc|boston|el paso|nashville|detroit|oklahoma city|portland|las vegas|memphis|louisville|baltimore|milwaukee|albuquerque|tucson|fresno|sacramento|kansas city|mesa|atlanta|omaha|colorado springs|raleigh|miami|long beach|virginia beach|oakland|minneapolis|tulsa|tampa|arlington|new orleans|wichita|cleveland|bakersfield|aurora|anaheim|honolulu|santa ana|riverside|corpus christi|lexington|stockton|st louis|saint louis|st paul|pittsburgh|anchorage|cincinnati|henderson|greensboro|plano|newark|lincoln|orlando|irvine|toledo|jersey city|chula vista|durham|fort wayne|st petersburg|laredo|buffalo|madison|lubbock|chandler|scottsdale|reno|glendale|norfolk|winston salem|irving|chesapeake|gilbert|hialeah|garland|fremont|richmond|boise|baton rouge|des moines|spokane|san bernardino|modesto|tacoma|rochester|salt lake city|brooklyn|queens|manhattan|bronx|hartford|providence|charleston|savannah|syracuse|albany|palo alto|santa clara|berkeley|"
            + "toronto|montreal|vancouver|calgary|edmonton|ottawa|winnipeg|quebec city|quebec|hamilton|kitchener|halifax|victoria|regina|saskatoon|mississauga|brampton|markham|surrey|burnaby|"
            + "mexico city|guadalajara|monterrey|puebla|tijuana|cancun|merida|leon|havana|kingston|san juan|panama city|bogota|medellin|cali|lima|quito|guayaquil|caracas|santiago|valparaiso|buenos aires|cordoba|rosario|mendoza|montevideo|asuncion|la paz|sao paulo|rio de janeiro|rio|brasilia|salvador|fortaleza|belo horizonte|curitiba|recife|porto alegre|manaus|"
            + "paris|marseille|lyon|toulouse|nantes|strasbourg|montpellier|bordeaux|lille|rennes|grenoble|berlin|hamburg|munich|cologne|frankfurt|stuttgart|dusseldorf|dortmund|essen|leipzig|bremen|dresden|hanover|hannover|nuremberg|duisburg|bonn|mannheim|karlsruhe|rome|milan|naples|turin|palermo|genoa|bologna|florence|venice|verona|bari|catania|madrid|barcelona|valencia|seville|zaragoza|malaga|murcia|bilbao|alicante|granada|palma|lisbon|porto|braga|coimbra|"
            + "amsterdam|rotterdam|the hague|utrecht|eindhoven|brussels|antwerp|ghent|bruges|liege|zurich|geneva|basel|bern|lausanne|vienna|graz|linz|salzburg|innsbruck|stockholm|gothenburg|malmo|uppsala|oslo|bergen|trondheim|copenhagen|aarhus|odense|helsinki|espoo|tampere|turku|reykjavik|warsaw|krakow|lodz|wroclaw|poznan|gdansk|prague|brno|bratislava|budapest|debrecen|bucharest|cluj|sofia|athens|thessaloniki|istanbul|ankara|izmir|zagreb|ljubljana|belgrade|sarajevo|tirana|skopje|tallinn|riga|vilnius|kaunas|kyiv|kiev|kharkiv|odessa|lviv|minsk|moscow|saint petersburg|"
            + "tel aviv|jerusalem|haifa|beirut|amman|riyadh|jeddah|mecca|medina|dubai|abu dhabi|sharjah|doha|kuwait city|manama|muscat|tehran|baghdad|cairo|alexandria|giza|casablanca|rabat|marrakesh|algiers|tunis|tripoli|lagos|abuja|accra|nairobi|mombasa|addis ababa|kampala|dar es salaam|kigali|johannesburg|cape town|durban|pretoria|harare|lusaka|luanda|dakar|abidjan|"
            + "mumbai|delhi|new delhi|bangalore|bengaluru|hyderabad|ahmedabad|chennai|kolkata|surat|pune|jaipur|lucknow|kanpur|nagpur|indore|karachi|lahore|islamabad|rawalpindi|dhaka|chittagong|colombo|kathmandu|kabul|tashkent|almaty|astana|"
            + "tokyo|osaka|kyoto|yokohama|nagoya|sapporo|kobe|fukuoka|hiroshima|sendai|seoul|busan|incheon|daegu|daejeon|ulaanbaatar|taipei|kaohsiung|taichung|tainan|hong kong island|kowloon|manila|cebu|davao|quezon city|jakarta|surabaya|bandung|medan|bali|kuala lumpur|penang|johor bahru|bangkok|chiang mai|phuket|hanoi|ho chi minh city|saigon|da nang|phnom penh|yangon|vientiane|"
            + "beijing|shanghai|guangzhou|shenzhen|chengdu|chongqing|hangzhou|wuhan|xi'an|xian|nanjing|tianjin|suzhou|qingdao|dalian|xiamen|shenyang|harbin|kunming|changsha|zhengzhou|jinan|ningbo|dongguan|foshan|hefei|fuzhou|wuxi|urumqi|lhasa|sanya|haikou|guiyang|nanning|taiyuan|lanzhou|"
            + "sydney|melbourne|brisbane|perth|adelaide|gold coast|canberra|newcastle upon tyne|hobart|darwin|cairns|geelong|auckland|wellington|christchurch|dunedin|queenstown").Split('|');
        for (var i = 0; i < cities.Length; i++)
        {
            words.Add(WordKind.City, i, cities[i]);
        }

        var han = (
            "北京|上海|天津|重庆|广州|深圳|杭州|南京|苏州|成都|武汉|西安|长沙|郑州|青岛|济南|大连|沈阳|哈尔滨|长春|厦门|福州|泉州|宁波|温州|无锡|常州|徐州|南通|扬州|合肥|芜湖|南昌|昆明|贵阳|南宁|海口|三亚|太原|石家庄|保定|唐山|兰州|西宁|银川|乌鲁木齐|呼和浩特|包头|拉萨|佛山|东莞|珠海|中山|惠州|汕头|湛江|江门|嘉兴|绍兴|金华|义乌|台州|烟台|潍坊|临沂|洛阳|襄阳|宜昌|株洲|岳阳|桂林|柳州|绵阳|遵义|大理|丽江|鞍山|吉林|大庆|齐齐哈尔|"
            + "东京|大阪|首尔|曼谷|吉隆坡|纽约|洛杉矶|旧金山|伦敦|巴黎|柏林|慕尼黑|罗马|米兰|马德里|巴塞罗那|莫斯科|悉尼|墨尔本|多伦多|温哥华|迪拜|台北|高雄|西雅图|芝加哥|波士顿").Split('|');
        for (var i = 0; i < han.Length; i++)
        {
            words.Add(WordKind.City, cities.Length + i, han[i]);
        }

        return [.. cities, .. han];
    }
}
