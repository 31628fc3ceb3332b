namespace SmartCS.Sdk.Benchmarks.Screening;

/// <summary>Makes values of each kind, valid by their checksums, and numbers of commerce that must stay.</summary>
internal sealed class CorpusValues(Random random, CorpusTexts texts)
{
    private static readonly string[] Areas = ["010", "021", "022", "0571", "0755", "028", "0531", "0592", "025", "0376", "0898", "0991"];
    private static readonly string[] Regions = ["110105", "310104", "440305", "330106", "510104", "420111", "610113", "320102", "370202", "650102"];

    public string Mobile() => "1" + Pick("3", "5", "7", "8", "9") + Digits(9);

    public string Landline() => Pick(Areas) is var area && area.Length == 3 ? $"{area}-{Pick("2", "5", "6", "8")}{Digits(7)}" : $"{area}-{Pick("2", "5", "6", "8")}{Digits(random.Next(2) == 0 ? 6 : 7)}";

    public string International() => random.Next(6) switch
    {
        0 => $"+1 ({random.Next(201, 990)}) {random.Next(200, 999)}-{Digits(4)}",
        1 => $"+44 7{Digits(3)} {Digits(6)}",
        2 => $"+852 {Pick("5", "6", "9")}{Digits(3)} {Digits(4)}",
        3 => $"+65{Pick("8", "9")}{Digits(7)}",
        4 => $"+49 15{Digits(1)} {Digits(8)}",
        _ => $"+1-{random.Next(201, 990)}-{random.Next(200, 999)}-{Digits(4)}",
    };

    public string ResidentId()
    {
        var body = $"{Pick(Regions)}{random.Next(1940, 2012)}{random.Next(1, 13):00}{random.Next(1, 29):00}{Digits(3)}";
        var remainder = 0;

        // ISO 7064 MOD 11-2, reckoned digit by digit.
        foreach (var c in body)
        {
            remainder = (remainder + (c - '0')) * 2 % 11;
        }

        var check = (12 - remainder) % 11;
        return body + (check == 10 ? Pick("X", "x") : check.ToString());
    }

    public string Card()
    {
        var (prefix, length) = random.Next(6) switch { 0 => ("4", 16), 1 => ("5" + random.Next(1, 6), 16), 2 => ("6217", 19), 3 => ("6222", 19), 4 => ("6225", 16), _ => ("37", 15) };
        var body = prefix + Digits(length - prefix.Length - 1);
        for (var check = 0; check < 10; check++)
        {
            if (Luhn(body + check))
            {
                return body + check;
            }
        }

        throw new InvalidOperationException("One of ten digits is always right.");
    }

    public string Email() => Pick("zhang", "lily", "sunny", "wang.lei", "john_doe", "shop-fan", "x") + Digits(random.Next(5)) + "@" + Pick(texts.Mails);

    public string Passport() => random.Next(3) switch { 0 => "E" + Digits(8), 1 => "E" + Pick("A", "B", "C", "H", "J") + Digits(7), _ => "G" + Digits(8) };

    public string Plate() => Pick("京", "沪", "粤", "苏", "浙", "川", "鲁", "豫", "鄂", "渝") + Pick("A", "B", "C", "E", "K")
        + random.Next(4) switch { 0 => Pick("D", "F") + Digits(5), 1 => "·" + Digits(5), 2 => Pick("H", "K", "M") + Digits(4), _ => Digits(5) };

    public string Ip() => random.Next(5) == 0 ? $"2{Hex(3)}:{Hex(4)}:{Hex(4)}::{Hex(4)}" : $"{random.Next(1, 224)}.{random.Next(256)}.{random.Next(256)}.{random.Next(1, 255)}";

    public string ChineseAddress() => random.Next(8) switch
    {
        0 => $"{Pick(texts.Regions)}{Pick(texts.Roads)}{random.Next(1, 999)}号{Pick(texts.Estates)}{random.Next(1, 40)}栋{random.Next(1, 6)}单元{random.Next(101, 3205)}室",
        1 => $"{Pick(texts.Regions)}{Pick(texts.Roads)}{random.Next(1, 999)}号{Pick(texts.Towers)}{random.Next(1, 33)}楼",
        2 => $"{Pick(texts.Regions)}{Pick(texts.Roads)}{random.Next(1, 999)}号",
        3 => $"{Pick(texts.Estates)}{random.Next(1, 40)}号楼{random.Next(101, 2805)}",
        4 => $"{Pick(texts.Roads)}{random.Next(1, 999)}号{random.Next(1, 20)}幢{random.Next(101, 999)}室",
        5 => $"{Pick(texts.Regions)}{Pick(texts.Estates)}{random.Next(1, 40)}-{random.Next(1, 4)}-{random.Next(101, 1805)}",
        6 => $"{Pick(texts.Regions)}{Pick(texts.Villages)}{random.Next(1, 15)}{Pick("组", "号", "队")}",
        _ => $"{Pick(texts.Regions)} {Pick(texts.Roads)} {random.Next(1, 999)} 号 {Pick(texts.Towers)} {Pick("A", "B", "C")}座 {random.Next(101, 2805)}",
    };

    public string EnglishAddress()
    {
        var town = Pick(texts.EnglishTowns);
        var street = $"{random.Next(1, 9999)} {Pick(texts.EnglishStreets)}";
        var address = random.Next(6) switch
        {
            0 => $"{street}, Apt {random.Next(1, 40)}{Pick("A", "B", "")}",
            1 => $"Flat {random.Next(1, 30)}, {street}",
            2 => $"{street}, Suite {random.Next(100, 900)}",
            3 when town.Length > 0 => $"PO Box {random.Next(10, 9999)}",
            _ => street,
        };
        return town.Length == 0 ? address : $"{address}, {town}";
    }

    public string Name() => Pick(texts.Names);

    /// <summary>A number of commerce by the name of its slot.</summary>
    public string Commerce(string slot) => slot switch
    {
        "order" => random.Next(4) switch { 0 => Digits(18, "1234"), 1 => $"{random.Next(2023, 2027)}{random.Next(1, 13):00}{random.Next(1, 29):00}{Digits(8)}", 2 => "DD" + Digits(12), _ => Digits(12, "23") },
        "tracking" => random.Next(5) switch { 0 => "SF" + Digits(13), 1 => "YT" + Digits(13), 2 => "JD00" + Digits(11), 3 => "7" + Digits(14), _ => "1Z" + Digits(16) },
        "price" => random.Next(3) switch { 0 => $"{random.Next(1, 9999)}.{random.Next(100):00}", 1 => $"{random.Next(1, 999)}", _ => $"{random.Next(1, 99)},{random.Next(1000):000}.00" },
        "size" => Pick("36 37 38 39 40 41 42 43", "155 160 165 170 175 180", "38/39/40", "M", "XL", "42", "165/84A", "S M L XL", "150 160 170 180"),
        "date" or "date2" => random.Next(3) switch { 0 => $"{random.Next(2020, 2027)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}", 1 => $"{random.Next(1, 13)}月{random.Next(1, 29)}号", _ => $"{random.Next(2020, 2027)}/{random.Next(1, 13)}/{random.Next(1, 29)}" },
        "time" => $"{random.Next(24):00}:{random.Next(60):00}:{random.Next(60):00}",
        "model" or "model2" => Pick("iPhone 15 Pro", "RTX 4090", "WH-1000XM5", "A7R4", "MX-500", "DS218+", "K380", "006R90321", "Galaxy S24", "XPS 13 9310", "TL-WR841N"),
        "sku" => Pick("SKU-", "A", "NO.", "") + Digits(8),
        "barcode" => "69" + Digits(11),
        "version" => $"{random.Next(1, 12)}.{random.Next(20)}.{random.Next(30)}" + Pick("", $".{random.Next(200)}"),
        "four" => Digits(4),
        "height" => $"{random.Next(150, 195)}",
        "weight" => $"{random.Next(40, 99)}",
        "batch" => $"{random.Next(2020, 2027)}{random.Next(1, 13):00}{random.Next(1, 29):00}{Pick("A", "B")}{Digits(2)}",
        "colour" => Pick("黑", "白", "红", "蓝", "black", "navy"),
        _ => $"{random.Next(1, 60)}",
    };

    private static bool Luhn(string number)
    {
        var sum = 0;
        var isDoubled = false;
        foreach (var c in number.Reverse())
        {
            var value = (c - '0') * (isDoubled ? 2 : 1);
            sum += (value / 10) + (value % 10);
            isDoubled = !isDoubled;
        }

        return sum % 10 == 0;
    }

    private string Digits(int count, string first = "0123456789") => string.Create(count, (random, first), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = i == 0 ? state.first[state.random.Next(state.first.Length)] : (char)('0' + state.random.Next(10));
        }
    });

    private string Hex(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => "0123456789abcdef"[random.Next(16)]));

    private string Pick(params string[] values) => values[random.Next(values.Length)];
}
