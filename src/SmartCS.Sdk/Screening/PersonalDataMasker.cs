using System.Runtime.CompilerServices;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Screening;

/// <summary>
/// Hides the personal data of one shopper in one conversation behind placeholders such as <c>&lt;MOBILE_1&gt;</c>, and puts it
/// back. The same value gets the same placeholder in every spelling, and comes back as it was first written. Text that only
/// looks like a placeholder is hidden too, so that nobody can forge one. Safe for concurrent use.
/// </summary>
public sealed class PersonalDataMasker : IPersonalDataShield
{
    private readonly PersonalDataDetector _detector;
    private readonly ShopperNames _names;

    /// <summary>Creates the masker of a conversation.</summary>
    /// <param name="settings">What is masked.</param>
    /// <param name="vault">Where the values are kept: one for each conversation and shopper.</param>
    /// <param name="names">Names to hide, see <see cref="Shopper.Names"/>; those shorter than 2 or longer than 100 characters are left out. None by default.</param>
    /// <exception cref="ArgumentException">A pattern is no regular expression without look-around and back-references.</exception>
    public PersonalDataMasker(MaskingSettings settings, PersonalDataVault vault, IReadOnlyList<string>? names = null)
        : this(PersonalDataDetector.For(settings), vault, ShopperNames.Of(names ?? []))
    {
    }

    internal PersonalDataMasker(PersonalDataDetector detector, PersonalDataVault vault, ShopperNames names)
    {
        ArgumentNullException.ThrowIfNull(vault);
        _detector = detector;
        _names = names;
        Vault = vault;
    }

    internal PersonalDataVault Vault { get; }

    /// <inheritdoc/>
    public string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new FoundSpans(stackalloc FoundSpan[FoundSpans.Initial]);
        _detector.Find(text, _names, ref found);
        if (found.Count == 0)
        {
            return text;
        }

        var output = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[256]);
        var from = 0;
        foreach (var span in found.Items)
        {
            output.AppendFormatted(text.AsSpan(from, span.Start - from));
            output.AppendLiteral(Vault.PlaceholderOf(span.Label, _detector.LabelNames[span.Label], text.AsSpan(span.Start, span.End - span.Start)));
            from = span.End;
        }

        output.AppendFormatted(text.AsSpan(from));
        found.Return();
        return output.ToStringAndClear();
    }

    /// <inheritdoc/>
    public string Restore(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PlaceholderRestorer.Restore(text, Vault);
    }

    /// <summary>Creates what restores one text that comes in pieces.</summary>
    /// <returns>A restorer for one text.</returns>
    public PlaceholderRestorer CreateRestorer() => new(Vault);
}
