using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Sync;

public sealed class KnowledgeJsonLinesPropertyTests
{
    private static readonly Gen<string> s_text = Gen.Elements("a", "发货", "😀", "\"", "\\", "\n", "\u2028", " ", "<b>", "{").NonEmptyListOf().Select(parts => "x" + string.Concat(parts));

    [Fact]
    public void ParseLine_AnyEntryAsTheRecordWritesIt_IsThatEntry() =>
        Prop.ForAll(Entries().ToArbitrary(), entry =>
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(entry, SdkJsonContext.Relaxed.KnowledgeEntry);
            var line = KnowledgeJsonLines.ParseLine(json, 7);
            return line.Number == 7 && line.Entry is { } read && JsonSerializer.SerializeToUtf8Bytes(read, SdkJsonContext.Relaxed.KnowledgeEntry).AsSpan().SequenceEqual(json);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void ParseLine_AnyLineDamaged_IsAnEntryOrAProblemOfThatLine()
    {
        var whole = """{"id":"一","kind":"faq","title":"A","body":"B","tags":["x",1],"facets":{"a":[1,true]},"validFrom":"2026-01-01","supersedes":["c"]}"""u8.ToArray();
        Prop.ForAll(Gen.Choose(0, whole.Length - 1).Zip(Gen.Choose(0, 255)).ToArbitrary(), damage =>
        {
            var (at, value) = damage;
            byte[] changed = [.. whole];
            changed[at] = (byte)value;
            return IsWhole(KnowledgeJsonLines.ParseLine(changed, 3)) && IsWhole(KnowledgeJsonLines.ParseLine(whole.AsSpan(0, at), 3));
        }).QuickCheckThrowOnFailure();
    }

    private static bool IsWhole(KnowledgeLine line) =>
        line.Number == 3 && (line.Entry is not null) == (line.Problem is null) && line.Problem is null or { Line: 3, Message.Length: > 0, Value: null or { Length: <= 80 } };

    private static Gen<KnowledgeEntry> Entries() =>
        from id in Gen.Choose(1, 1_000)
        from kind in Gen.Elements(Enum.GetValues<KnowledgeKind>())
        from state in Gen.Elements(Enum.GetValues<ApprovalState>())
        from title in s_text
        from body in s_text
        from alternatives in s_text.ListOf()
        from tags in s_text.ListOf()
        from locale in Gen.Elements(default, new Locale("zh-CN"), new Locale("en"))
        from number in Gen.Choose(-1_000_000, 1_000_000)
        from until in Gen.Choose(1, 5_000)
        select new KnowledgeEntry
        {
            Id = $"e{id}",
            Kind = kind,
            State = state,
            Title = title,
            Body = body,
            Alternatives = [.. alternatives],
            Identifiers = [$"SKU-{number}"],
            Tags = [.. tags],
            Locale = locale,
            Facets = [new("n", number / 7.0), new("f", number > 0), new("t", title), new("t", body)],
            Source = number % 2 == 0 ? null : title,
            ValidFrom = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(number % 14)),
            ValidUntil = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(until),
            Supersedes = [$"old{id}"],
        };
}
