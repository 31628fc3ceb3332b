using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace SmartCS.Cli.Eval;

/// <summary>Shows figures to a person: the same names and values that <c>--json</c> prints.</summary>
internal static class FiguresTable
{
    public static void Write<T>(CommandConsole console, T figures, bool json)
    {
        if (json)
        {
            JsonOutput.WriteFigures(console, figures);
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumn("Figure").AddColumn(new TableColumn("Value").RightAligned());
        foreach (var property in typeof(T).GetProperties())
        {
            var value = property.GetValue(figures);
            table.AddRow(new Text(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)), new Text(Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "-"));
        }

        console.Tables().Write(table);
    }
}
