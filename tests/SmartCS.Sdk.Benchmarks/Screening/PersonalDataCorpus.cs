using System.Text;

namespace SmartCS.Sdk.Benchmarks.Screening;

/// <summary>Makes messages of shoppers whose personal data is known; the same for the same seed and texts.</summary>
internal static class PersonalDataCorpus
{
    private static readonly HashSet<string> Kinds = ["mobile", "landline", "intl", "id", "card", "email", "passport", "plate", "ip", "zh", "en", "name"];

    public static IReadOnlyList<LabelledText> Create(int count, int seed, CorpusTexts texts)
    {
        var random = new Random(seed);
        var values = new CorpusValues(random, texts);
        var obfuscation = new Obfuscation(random);
        return [.. Enumerable.Range(0, count).Select(i => Fill(i % 2 == 0 ? texts.Carriers[random.Next(texts.Carriers.Length)] : texts.Ordinary[random.Next(texts.Ordinary.Length)], values, obfuscation))];
    }

    private static LabelledText Fill(string carrier, CorpusValues values, Obfuscation obfuscation)
    {
        var text = new StringBuilder();
        var spans = new List<KnownSpan>();
        var names = new List<string>();
        var from = 0;
        while (carrier.IndexOf('{', from) is >= 0 and var open)
        {
            var close = carrier.IndexOf('}', open);
            var slot = carrier[(open + 1)..close];
            text.Append(carrier, from, open - from);
            from = close + 1;
            if (!Kinds.Contains(slot))
            {
                text.Append(values.Commerce(slot));
                continue;
            }

            var value = slot switch
            {
                "mobile" => values.Mobile(),
                "landline" => values.Landline(),
                "intl" => values.International(),
                "id" => values.ResidentId(),
                "card" => values.Card(),
                "email" => values.Email(),
                "passport" => values.Passport(),
                "plate" => values.Plate(),
                "ip" => values.Ip(),
                "zh" => values.ChineseAddress(),
                "en" => values.EnglishAddress(),
                _ => values.Name(),
            };
            if (slot == "name")
            {
                names.Add(value);
            }

            var (written, writing) = obfuscation.Write(slot, value);
            spans.Add(new KnownSpan(slot, writing, text.Length, text.Length + written.Length));
            text.Append(written);
        }

        return new LabelledText(text.Append(carrier, from, carrier.Length - from).ToString(), spans, names);
    }
}
