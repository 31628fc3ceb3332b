namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Gathers the values of one property.</summary>
internal sealed class ColumnDraft(LocalizedText label)
{
    private const double MostlyShare = 0.8;

    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<FacetCell> _cells = [];
    private readonly List<int> _documents = [];
    private readonly List<int> _rows = [];

    public int Products { get; private set; }

    /// <summary>Whether articles of one product differ by it.</summary>
    public bool IsOption { get; set; }

    public void Add(int document, FacetCell cell)
    {
        if (!_places.TryGetValue(cell.Text, out var place))
        {
            _places.Add(cell.Text, place = _cells.Count);
            _cells.Add(cell);
        }

        for (var i = _documents.Count - 1; i >= 0 && _documents[i] == document; i--)
        {
            if (_rows[i] == place)
            {
                return;
            }
        }

        Products += _documents.Count == 0 || _documents[^1] != document ? 1 : 0;
        _documents.Add(document);
        _rows.Add(place);
        _cells[place].Products++;
    }

    public FacetColumn Build(string key, int ordinal, int firstCell)
    {
        var numbers = 0;
        var flags = 0;
        var length = 0L;
        foreach (var row in _rows)
        {
            numbers += double.IsNaN(_cells[row].Number) ? 0 : 1;
            flags += _cells[row].Flag is null ? 0 : 1;
            length += _cells[row].Text.Length;
        }

        var kind = numbers >= _rows.Count * MostlyShare ? GuideQuestionKind.Number : flags >= _rows.Count * MostlyShare ? GuideQuestionKind.Flag : GuideQuestionKind.Value;
        int[] ascending = kind != GuideQuestionKind.Number ? [] : [.. Enumerable.Range(0, _rows.Count).Where(row => !double.IsNaN(_cells[_rows[row]].Number)).OrderBy(row => _cells[_rows[row]].Number)];
        var facet = new GuideFacet
        {
            Key = key,
            Label = label,
            Kind = kind,
            Products = Products,
            Values = _cells.Count,
            Answerable = Answerable(key, kind, (double)length / _rows.Count),
            Unit = kind == GuideQuestionKind.Number ? Unit() : null,
        };
        return new FacetColumn(ordinal, facet, [.. _cells], firstCell, [.. _documents], [.. _rows], ascending, IsOption);
    }

    // A long text is prose, and a value that every product has alone is a code: neither is what a shopper can tell.
    private double Answerable(string key, GuideQuestionKind kind, double meanLength)
    {
        var known = GuideVocabulary.Default.AnswerOf(key.Split(' '));
        var answerable = known ?? kind switch { GuideQuestionKind.Value => 0.3, GuideQuestionKind.Flag => 0.3, _ => 0.25 };
        answerable *= meanLength > 40 ? 0.4 : 1;
        return known is null && kind == GuideQuestionKind.Value && Products > 20 && _cells.Count > Products * 0.9 ? answerable * 0.4 : answerable;
    }

    private string? Unit()
    {
        var units = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cell in _cells)
        {
            if (!double.IsNaN(RawValue.Number(cell.Text, out var unit)) && unit.Length > 0)
            {
                units[unit] = units.GetValueOrDefault(unit) + cell.Products;
            }
        }

        return units.Count == 0 ? null : units.MaxBy(static pair => pair.Value).Key;
    }
}
