using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Words of numbers, of counted things and of how exact a number is.</summary>
internal static class NumberWords
{
    public static void AddTo(WordTreeBuilder words)
    {
        words.AddNumbered(WordKind.Number,
            "0:zero", "1:one", "2:two|a couple of|couple of|a couple|a pair of", "3:three", "4:four", "5:five", "6:six|half a dozen", "7:seven", "8:eight", "9:nine", "10:ten", "11:eleven", "12:twelve|a dozen|dozen",
            "13:thirteen", "14:fourteen", "15:fifteen", "16:sixteen", "17:seventeen", "18:eighteen", "19:nineteen", "20:twenty", "30:thirty", "40:forty|fourty", "50:fifty", "60:sixty", "70:seventy", "80:eighty", "90:ninety",
            "100:hundred", "1000:thousand|grand", "1000000:million");

        words.AddNumbered(WordKind.Counter,
            "1:件|双|个|条|台|部|套|只|盒|箱|包|瓶|袋|本|支|张|把|副|对|份|款|顶|颗|枚|根|片|桶|罐|卷|辆|组|捆|筒|盏|床|株|朵|扇|架|串|杯|听|排|提|板|单|piece|pieces|pcs|pc|item|items|unit|units|pair|pairs|set|sets|box|boxes|pack|packs|package of|bottle|bottles|bag|bags|copy|copies|cans|roll|rolls|sheet|sheets|carton|cartons|of them|of these|of those|of each|ea",
            "12:打|dozen");

        words.Add(WordKind.Uncounted, 0,
            "月|小时|星期|礼拜|钟|人|多|问题|事|建议|意见|电话|地址|疑问|情况|方法|办法|原因|朋友|客服|说法|答复|回复|解释|理由|机会|号码|订单号|评价|投诉|差评|好评|步骤|链接|短信|消息|快递员|部分|工作日|季度|世纪|以内|左右|时间|钟头|以上|行吗|交代|结果|小朋友");

        words.Add(WordKind.Goods, 0,
            "shirt|shirts|t shirt|t shirts|tshirts|tee|tees|shoe|shoes|sneakers|boots|jacket|jackets|coat|coats|dress|dresses|skirt|skirts|pants|jeans|trousers|shorts|socks|sock|hat|hats|cap|caps|bags|handbags|backpack|backpacks|phone|phones|case|cases|charger|chargers|cable|cables|laptop|laptops|headphones|earbuds|watch|watches|lamp|lamps|light bulbs|bulbs|"
            + "chair|chairs|table|tables|desk|desks|mug|mugs|cup|cups|plates|bowls|books|book|toys|toy|games|game|ring|rings|necklace|necklaces|bracelet|bracelets|sweater|sweaters|hoodie|hoodies|blouse|blouses|suit|suits|towels|towel|pillows|pillow|blanket|blankets|curtains|sofa|sofas|bike|bikes|tires|batteries|battery|tablets|monitors|monitor|keyboard|keyboards|mouse|mice|cameras|camera|lenses|lens|printers|cartridges|filters|vases|candles|posters|stickers|tickets|vouchers|gift cards|products|product|articles|things|orders of|vacuum cleaners|air purifiers|skateboards|puzzles|bookshelves|hoses|kettles|speakers|boots");
    }
}
