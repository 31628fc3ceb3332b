namespace SmartCS.Sdk;

/// <summary>The one rule for the text of an identity.</summary>
internal static class IdentityText
{
    public const int MaxLength = 128;

    public static string Require(string value, string type)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length is 0 or > MaxLength)
        {
            throw new ArgumentException($"{type} has {value.Length} characters; allowed are 1 to {MaxLength}.", nameof(value));
        }

        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsControl(value[i]))
            {
                throw new ArgumentException($"{type} has a control character (U+{(int)value[i]:X4}) at {i}; none is allowed.", nameof(value));
            }

            if (char.IsSurrogate(value[i]))
            {
                if (!char.IsHighSurrogate(value[i]) || i + 1 >= value.Length || !char.IsLowSurrogate(value[i + 1]))
                {
                    throw new ArgumentException($"{type} has an unpaired surrogate at {i}; only well-formed UTF-16 is allowed.", nameof(value));
                }

                i++;
            }
        }

        return value;
    }
}
