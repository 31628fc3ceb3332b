using SmartCS.Sdk.Routing.Slots.Text;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Takes phone numbers, addresses and email addresses from what finds personal data.</summary>
internal static class PersonalSlots
{
    private static readonly DetectionScope Scope = new(
        KindSet.Of([PersonalDataKind.Mobile, PersonalDataKind.Landline, PersonalDataKind.InternationalPhone, PersonalDataKind.Email, PersonalDataKind.Address]), new LabelSet([]));

    public static void Read(SlotMessage message)
    {
        var text = message.Original.AsSpan(0, message.OriginalLength);
        var found = new FoundSpans(stackalloc FoundSpan[FoundSpans.Initial]);
        TextScanner.Scan(text, in Scope, ref found);
        foreach (var span in found.Items)
        {
            var type = Labels.KindOf(span.Label) switch
            {
                PersonalDataKind.Mobile or PersonalDataKind.Landline or PersonalDataKind.InternationalPhone => SlotType.Phone,
                PersonalDataKind.Email => SlotType.Email,
                PersonalDataKind.Address => SlotType.Address,
                _ => default,
            };
            if (type != default)
            {
                var part = text[span.Start..span.End];
                message.AddSource(new FoundSlot(span.Start, span.End, type, SlotRank.StrictForm, type == SlotType.Address ? AddressParts.Format(part) : Canonical(part, span.Label)));
            }
        }

        found.Return();
    }

    private static string Canonical(ReadOnlySpan<char> part, int label)
    {
        var buffer = part.Length < 128 ? stackalloc char[130] : new char[part.Length + 2];
        var length = CanonicalValue.Write(label, part, buffer[1..]);
        var value = buffer.Slice(1, length);
        if (Labels.KindOf(label) == PersonalDataKind.InternationalPhone && part.Contains('+'))
        {
            buffer[0] = '+';
            value = buffer[..(length + 1)];
        }

        return value.ToString();
    }
}
