using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Makes the parts of a <see cref="ProductIndex"/>.</summary>
internal sealed class ProductIndexBuilder
{
    private readonly Dictionary<string, (string Key, LocalizedText Label)> _folded = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Key, bool IsFlag), ColumnDraft> _drafts = [];
    private readonly PostingsBuilder _words = new();

    public void Add(int document, Product product)
    {
        _words.Add(document, product.Name, WordField.Name);
        _words.Add(document, product.Description, WordField.Description);
        AddText(document, "brand", product.Brand);
        AddText(document, "category", product.Category);
        foreach (var facet in product.Attributes.AsSpan())
        {
            Add(document, facet.Name, facet.Value);
        }

        // What is sold out is not to be had, unless all is.
        var isAnySold = product.Variants.Any(PriceColumn.IsSold);
        foreach (var variant in product.Variants)
        {
            foreach (var (name, value) in variant.Options)
            {
                if (!string.IsNullOrWhiteSpace(value) && (PriceColumn.IsSold(variant) || !isAnySold))
                {
                    Add(document, name, value, isOption: true);
                }
            }
        }
    }

    public FacetColumn[] BuildColumns(out int cells)
    {
        var columns = new List<FacetColumn>();
        cells = 0;
        foreach (var ((key, isFlag), draft) in _drafts.OrderByDescending(static pair => pair.Value.Products).ThenBy(static pair => pair.Key.Key, StringComparer.Ordinal).ThenBy(static pair => pair.Key.IsFlag))
        {
            // "colour: true" is another property than "colour: black".
            var own = isFlag && _drafts.ContainsKey((key, false)) ? key + " ?" : key;
            var column = draft.Build(own, columns.Count, cells);
            columns.Add(column);
            cells += column.Cells.Length;
        }

        return [.. columns];
    }

    public Postings BuildWords() => _words.Build();

    private void AddText(int document, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Add(document, name, value);
        }
    }

    private void Add(int document, string name, FacetValue value, bool isOption = false)
    {
        if (!_folded.TryGetValue(name, out var folded))
        {
            _folded.Add(name, folded = FacetNames.Fold(name));
        }

        foreach (var cell in RawValue.Read(value))
        {
            var isFlag = value.Kind == FacetValueKind.Flag;
            if (!_drafts.TryGetValue((folded.Key, isFlag), out var draft))
            {
                _drafts.Add((folded.Key, isFlag), draft = new ColumnDraft(folded.Label));
            }

            draft.Add(document, cell);
            draft.IsOption |= isOption;
            if (cell.Flag is null)
            {
                _words.Add(document, cell.Text, WordField.Attribute);
            }
            else if (cell.Flag == true)
            {
                _words.Add(document, name, WordField.Attribute);
            }
        }
    }
}
