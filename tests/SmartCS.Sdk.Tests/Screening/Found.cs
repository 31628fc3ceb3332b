using SmartCS.Sdk.Screening;
using Xunit;

namespace SmartCS.Sdk.Tests.Screening;

/// <summary>Compares what a detector finds with what is expected.</summary>
internal static class Found
{
    /// <summary>Exactly these texts are found, all of one kind.</summary>
    public static void Only(PersonalDataKind kind, string text, params string[] expected)
    {
        var spans = PersonalDataDetector.For(MaskingSettings.Default).Find(text);

        Assert.Equal(expected, spans.Select(span => text.Substring(span.Start, span.Length)));
        Assert.All(spans, span => Assert.Equal(kind, span.Kind));
    }

    /// <summary>The texts that are found with some settings.</summary>
    public static IEnumerable<string> Texts(string text, MaskingSettings settings, params string[] names) =>
        PersonalDataDetector.For(settings).Find(text, names).Select(span => text.Substring(span.Start, span.Length));
}
