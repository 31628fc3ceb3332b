using System.Runtime.InteropServices;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Reads a property such as <c>weight_g: 1150</c> as a statement.</summary>
internal static class PropertyReader
{
    public static Statement Read(StatementReader reader, string line)
    {
        // A name such as "water_column_mm" is words and perhaps a unit; the number's unit is not written with it.
        reader.Read(line.Replace('_', ' '));
        foreach (ref var fact in CollectionsMarshal.AsSpan(reader.Facts))
        {
            if (fact.Unit == FactUnits.None)
            {
                fact = fact with { Unit = FactUnits.Any };
            }
        }

        return Statement.Of(reader);
    }
}
